import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

import type { ServerProcess } from "./server-process.ts";

/** Runs `rembuk <args> --json` on the data of a server, while it runs. */
export async function rembuk(
  { folder, program }: Pick<ServerProcess, "folder" | "program">,
  ...args: readonly string[]
): Promise<{ readonly json: unknown; readonly exitCode: number | null }> {
  const child = spawn(process.execPath, [program, ...args, "--json"], {
    env: { ...process.env, REMBUK_DATA: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const printed = await text(child.stdout);
  return { json: JSON.parse(printed), exitCode: await ended };
}
