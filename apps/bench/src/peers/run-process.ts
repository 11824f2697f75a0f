import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

import { must } from "../measure/eventually.ts";
import type { StartOptions } from "./server.ts";

/** A process that the benchmark has started. */
export interface StartedProcess {
  readonly pid: number;
  readonly startMs: number;
  /** When it was last seen not to answer, by `performance.now()`. */
  readonly closedUntil: number;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a server and waits until it answers at `url`. What it prints is shown only if it does not. */
export async function runProcess(
  command: readonly string[],
  { url, env }: { readonly url: string; readonly env: Readonly<Record<string, string>> },
): Promise<StartedProcess> {
  const [program = "", ...args] = command;
  const startedAt = performance.now();
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => (printed = (printed + String(text)).slice(-4_000)));
  }
  const ended = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  const killIfAlone = () => child.kill("SIGKILL");
  process.once("exit", killIfAlone);
  child.once("exit", () => process.off("exit", killIfAlone));

  let closedUntil = startedAt;
  try {
    const answered = async () => {
      const askedAt = performance.now();
      const yes = await answers(url, child.exitCode);
      if (!yes) closedUntil = askedAt;
      return yes;
    };
    await must(`an answer from ${url}`, answered, 15_000);
  } catch (error) {
    await end("SIGKILL");
    throw new Error(`${command.join(" ")} did not start.\n${printed}`, { cause: error });
  }
  return {
    pid: child.pid!,
    startMs: performance.now() - startedAt,
    closedUntil,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

async function answers(url: string, exitCode: number | null): Promise<boolean> {
  if (exitCode !== null) throw new Error(`The process ended with ${exitCode}.`);
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** The command that runs a program with Node, watched as the options say. */
export function nodeCommand(
  program: readonly string[],
  { through = [], nodeFlags = [] }: StartOptions,
): readonly string[] {
  return [...through, process.execPath, ...nodeFlags, ...program];
}

/** How every contestant is told where to listen. */
export function at(port: number): Readonly<Record<string, string>> {
  return { HOST: "127.0.0.1", PORT: String(port) };
}

/** A port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
