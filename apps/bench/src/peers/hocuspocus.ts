import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { freePort, runProcess } from "./run-process.ts";
import type { Contestant } from "./server.ts";

const SERVER = fileURLToPath(new URL("hocuspocus-process.ts", import.meta.url));

/** Hocuspocus 4 with its own SQLite extension, both as they come. */
export const hocuspocus: Contestant = {
  name: "hocuspocus",
  stores: true,
  acknowledges: false,
  async start(folder, cores, wantedPort) {
    const port = wantedPort ?? (await freePort());
    const command = [process.execPath, SERVER, String(port), join(folder, "hocuspocus.sqlite")];
    const started = await runProcess(cores.forServer(command), {}, `http://127.0.0.1:${port}`);
    return {
      ...started,
      port,
      door: { speech: "hocuspocus", url: `ws://127.0.0.1:${port}`, prefix: "" },
    };
  },
};
