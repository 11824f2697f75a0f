import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");

/** The built program that people start. */
const PROGRAM = join(ROOT, "apps/server/dist/main.js");

/** The same as it is written: nothing has to be built for it. */
export const SOURCE = join(ROOT, "apps/server/src/main.ts");

/** A server as people run it, in a process of its own that can be killed and started again. */
export interface ServerProcess {
  readonly url: string;
  readonly folder: string;
  /** What was started. */
  readonly program: string;
  /** Ends it at once, without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and the same data. */
  start(): Promise<void>;
  /** Kills it and deletes its data. */
  dispose(): Promise<void>;
}

/** Starts a fresh server on a free port. */
export async function startServerProcess(program = PROGRAM): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), "rembuk-"));
  let port = 0;
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawn(process.execPath, [program, "serve"], {
      env: { ...process.env, PORT: String(port), REMBUK_DATA: folder },
      stdio: ["ignore", "pipe", "pipe"],
    });
    port = await portPrintedBy(child);
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child?.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };

  await start();
  return {
    get url() {
      return `http://localhost:${port}`;
    },
    folder,
    program,
    kill,
    start,
    async dispose() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for the address that the server prints once it listens. */
function portPrintedBy(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /https?:\/\/[^\s:]+:(\d+)/.exec(printed)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("exit", (code) => reject(new Error(`the server stopped with ${code}: ${printed}`)));
  });
}
