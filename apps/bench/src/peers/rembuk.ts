import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { newId } from "@rembuk/model";
import { Membership, newSecret, SetupAnswer } from "@rembuk/protocol";
import * as v from "valibot";

import { CannotMeasure } from "../measure/cannot-measure.ts";
import { at, freePort, nodeCommand, runProcess } from "./run-process.ts";
import type { Contestant } from "./server.ts";

/** What `npm start` runs; `npm run bench` builds it first. */
export const SERVER = fileURLToPath(new URL("../../../server/dist/main.js", import.meta.url));

/** Our server as it ships. A folder gets a workspace at its first start and keeps it. */
export const rembuk: Contestant = {
  name: "rembuk",
  stores: true,
  acknowledges: true,
  async start(folder, cores, options = {}) {
    mustBeBuiltOnce();
    const port = options.port ?? (await freePort());
    const origin = `http://127.0.0.1:${port}`;
    const started = await runProcess(cores.forServer(nodeCommand([SERVER, "serve"], options)), {
      url: `${origin}/health`,
      env: { ...at(port), REMBUK_DATA: dataIn(folder), ...options.env },
    });
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
  },
};

/** Where our server keeps its data in a benchmark's folder. */
export function dataIn(folder: string): string {
  return join(folder, "data");
}

let built: number | undefined;

/** A build in the middle of a run would put figures of two servers together. */
function mustBeBuiltOnce(): void {
  if (!existsSync(SERVER)) {
    throw new CannotMeasure(`${SERVER} is not built. npm run bench builds it before it starts.`);
  }
  const { mtimeMs } = statSync(SERVER);
  built ??= mtimeMs;
  if (built !== mtimeMs) {
    throw new CannotMeasure("The server was built anew while it was measured. Measure again.");
  }
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
      token: newSecret(),
    }),
  });
  return v.parse(Membership, await response.json());
}
