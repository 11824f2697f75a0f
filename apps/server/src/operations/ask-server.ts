import { connect, type Socket } from "node:net";

import { Refusal } from "@rembuk/protocol";

import { controlPath, type ControlAnswer, type ControlRequest } from "./control-socket.ts";
import type { Operations } from "./operations.ts";

/** A failure that happened in the server and is told as it was there. */
class ServerFailure extends Error {
  constructor(message: string, name: string) {
    super(message);
    this.name = name;
  }
}

/** The operations of the server that runs on a data folder; `null` when none does. */
export async function askServer(folder: string): Promise<Operations | null> {
  const probe = await open(folder);
  if (!probe) return null;
  probe.destroy();
  const ask = async (request: ControlRequest) => valueOf(await exchange(folder, request));
  return new Proxy({} as Operations, {
    get: (_, operation: keyof Operations | "then") =>
      // A promise would take an object with a `then` for another promise.
      operation === "then" ? undefined : (about: unknown) => ask({ operation, about }),
  });
}

function open(folder: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ path: controlPath(folder), allowHalfOpen: true });
    socket.once("connect", () => resolve(socket));
    socket.once("error", () => resolve(null));
  });
}

async function exchange(folder: string, request: ControlRequest): Promise<ControlAnswer> {
  const socket = await open(folder);
  if (!socket) throw new Error("The server stopped meanwhile. Run the command again.");
  socket.end(JSON.stringify(request));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as ControlAnswer;
}

function valueOf(answer: ControlAnswer): unknown {
  if ("value" in answer) return answer.value;
  if ("refused" in answer) throw new Refusal(answer.refused.code, answer.refused.subject);
  throw new ServerFailure(answer.failed, answer.name);
}
