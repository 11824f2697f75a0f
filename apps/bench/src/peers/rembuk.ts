import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { newId } from "@rembuk/model";
import { Membership, SetupAnswer } from "@rembuk/protocol";
import * as v from "valibot";

import type { Cores } from "../measure/cores.ts";
import { freePort, runProcess } from "./run-process.ts";
import type { Contestant, Running } from "./server.ts";

/** What `npm start` runs; `npm run bench` builds it first. */
const SERVER = fileURLToPath(new URL("../../../server/dist/main.js", import.meta.url));

/** Our server as it ships. A folder gets a workspace at its first start and keeps it. */
export const rembuk: Contestant = {
  name: "rembuk",
  stores: true,
  acknowledges: true,
  start: (folder, cores, port) => startRembuk(folder, cores, port === undefined ? {} : { port }),
};

/** Ways to look over the server's shoulder. */
export interface Watched {
  readonly port?: number;
  /** A program that runs Node, and Node's own flags. */
  readonly through?: readonly string[];
  readonly nodeFlags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts our server, watched if need be. */
export async function startRembuk(
  folder: string,
  cores: Cores,
  { port: wanted, through = [], nodeFlags = [], env = {} }: Watched,
): Promise<Running> {
  const port = wanted ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const started = await runProcess(
    cores.forServer([...through, process.execPath, ...nodeFlags, SERVER, "serve"]),
    { HOST: "127.0.0.1", PORT: String(port), REMBUK_DATA: join(folder, "data"), ...env },
    `${origin}/health`,
  );
  const { workspaceId, token } = await membershipIn(folder, origin);
  return {
    ...started,
    port,
    door: {
      speech: "y-websocket",
      url: `ws://127.0.0.1:${port}/sync/y`,
      prefix: `${workspaceId}.draft.`,
      token,
    },
  };
}

async function membershipIn(folder: string, origin: string): Promise<Membership> {
  const file = join(folder, "membership.json");
  if (existsSync(file)) return v.parse(Membership, JSON.parse(readFileSync(file, "utf8")));
  const membership = await createWorkspace(origin);
  writeFileSync(file, JSON.stringify(membership), { mode: 0o600 });
  return membership;
}

async function createWorkspace(origin: string): Promise<Membership> {
  const setup = v.parse(SetupAnswer, await (await fetch(`${origin}/api/setup`)).json());
  const response = await fetch(`${origin}/api/workspaces`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      id: newId(),
      name: "Benchmark",
      zone: "Asia/Jakarta",
      locale: "en",
      person: { id: newId(), name: "Load" },
      setupToken: setup.token,
    }),
  });
  return v.parse(Membership, await response.json());
}
