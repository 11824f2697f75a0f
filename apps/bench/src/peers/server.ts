import type { Cores } from "../measure/cores.ts";
import type { Door } from "./door.ts";

/** A server to put under load: ours or one to compare it with. */
export interface Contestant {
  readonly name: "rembuk" | "hocuspocus" | "y-websocket-server";
  /** True where documents outlive the process. */
  readonly stores: boolean;
  /** True where it answers `MESSAGE.stored` after the commit. */
  readonly acknowledges: boolean;
  /** Starts it as a process of its own, with its data in `folder`, and waits until it answers. */
  start(folder: string, cores: Cores, options?: StartOptions): Promise<Running>;
}

/** Ways to look over a server's shoulder. */
export interface StartOptions {
  /** Any free one where absent. */
  readonly port?: number;
  /** A program that runs Node, and Node's own flags. */
  readonly through?: readonly string[];
  readonly nodeFlags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A server that answers. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  readonly door: Door;
  /** From the start of the process to its first answer. */
  readonly startMs: number;
  /** When its port was last seen closed, by `performance.now()`. */
  readonly closedUntil: number;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** Kills it with SIGKILL and waits until it is gone. */
  kill(): Promise<void>;
}
