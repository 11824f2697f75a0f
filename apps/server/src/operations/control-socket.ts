import { createHash } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { Refusal } from "@rembuk/protocol";

import type { Operations } from "./operations.ts";

/** What a command sends. */
export interface ControlRequest {
  readonly operation: keyof Operations;
  readonly about: unknown;
}

/** What it gets back. `failed` is a sentence; `refused` is said by the command line. */
export type ControlAnswer =
  | { readonly value: unknown }
  | { readonly refused: { readonly code: Refusal["code"]; readonly subject?: string } }
  | { readonly failed: string; readonly name: string };

/** Unix allows no longer path for a socket. */
const PATH_BYTES = 100;

/** Where commands reach the server that runs on a data folder. */
export function controlPath(folder: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\rembuk-${shortName(folder)}`;
  const inside = join(resolve(folder), "control.sock");
  if (Buffer.byteLength(inside) <= PATH_BYTES) return inside;
  return join(tmpdir(), `rembuk-${shortName(folder)}.sock`);
}

const shortName = (folder: string) =>
  createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 16);

/** Lets commands of the same user reach the running server. The caller holds the folder's lock. */
export async function openControlSocket(
  folder: string,
  operations: Operations,
): Promise<{ close(): Promise<void> }> {
  const path = controlPath(folder);
  // Whoever left it there is gone: the lock is ours.
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => void serve(socket, operations));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  if (process.platform !== "win32") chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

async function serve(socket: Socket, operations: Operations): Promise<void> {
  socket.on("error", () => socket.destroy());
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of socket) chunks.push(chunk as Buffer);
  } catch {
    // Whoever asked is gone before they had said it.
    return;
  }
  const answer = await carryOut(Buffer.concat(chunks).toString("utf8"), operations);
  socket.end(JSON.stringify(answer));
}

async function carryOut(request: string, operations: Operations): Promise<ControlAnswer> {
  try {
    const { operation, about } = JSON.parse(request) as ControlRequest;
    if (!Object.hasOwn(operations, operation)) throw new Error(`This server has no ${operation}.`);
    const run = operations[operation] as (about: unknown) => Promise<unknown>;
    return { value: await run(about) };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, subject } = error;
      return { refused: { code, ...(subject !== undefined && { subject }) } };
    }
    return error instanceof Error
      ? { failed: error.message, name: error.name }
      : { failed: String(error), name: "Error" };
  }
}
