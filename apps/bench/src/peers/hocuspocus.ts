import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { at, freePort, nodeCommand, runProcess } from "./run-process.ts";
import type { Contestant } from "./server.ts";

const SERVER = fileURLToPath(new URL("hocuspocus-process.mjs", import.meta.url));

/** Hocuspocus 4 with its own SQLite extension, both as they come. */
export const hocuspocus: Contestant = {
  name: "hocuspocus",
  stores: true,
  acknowledges: false,
  async start(folder, cores, options = {}) {
    const port = options.port ?? (await freePort());
    const command = nodeCommand([SERVER, join(folder, "hocuspocus.sqlite")], options);
    const started = await runProcess(cores.forServer(command), {
      url: `http://127.0.0.1:${port}`,
      env: { ...at(port), ...options.env },
    });
    return {
      ...started,
      port,
      door: { speech: "hocuspocus", url: `ws://127.0.0.1:${port}`, prefix: "" },
    };
  },
};
