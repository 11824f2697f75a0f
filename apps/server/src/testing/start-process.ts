import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A server in a process of its own, to be killed without a word. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** SIGKILL: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
}

/** Starts one on a data folder. */
export async function startProcess(data: string, port = 0): Promise<ServerProcess> {
  const child: ChildProcess = fork(new URL("./server-process.ts", import.meta.url), {
    env: { ...process.env, REMBUK_DATA: data, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return {
    url,
    pid: child.pid!,
    async kill() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
