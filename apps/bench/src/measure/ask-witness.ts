import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Running, StartOptions } from "../peers/server.ts";
import { must } from "./eventually.ts";
import type { Testimony } from "./witness.ts";

const WITNESS = fileURLToPath(new URL("witness.ts", import.meta.url));

/** How a server is started so that it can be asked; its answers go through `folder`. */
export function witnessed(folder: string): StartOptions {
  return {
    nodeFlags: ["--expose-gc", "--import", WITNESS],
    env: { REMBUK_BENCH_WITNESS: answerIn(folder) },
  };
}

/** Asks a server that was started `witnessed` what it holds and how it commits. */
export async function askWitness({ pid }: Running, folder: string): Promise<Testimony> {
  const answer = answerIn(folder);
  rmSync(answer, { force: true });
  process.kill(pid, "SIGUSR2");
  await must("the witness's answer", () => existsSync(answer), 10_000);
  return JSON.parse(readFileSync(answer, "utf8")) as Testimony;
}

const answerIn = (folder: string) => join(folder, "testimony.json");
