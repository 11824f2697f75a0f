import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { at, freePort, nodeCommand, runProcess } from "./run-process.ts";
import type { Contestant } from "./server.ts";

const PACKAGE = createRequire(import.meta.url).resolve("@y/websocket-server/package.json");
const SERVER = join(dirname(PACKAGE), "src/server.js");

/** The stock y-websocket server as its own command starts it: documents live in memory only. */
export const yWebsocketServer: Contestant = {
  name: "y-websocket-server",
  stores: false,
  acknowledges: false,
  async start(_folder, cores, options = {}) {
    const port = options.port ?? (await freePort());
    const started = await runProcess(cores.forServer(nodeCommand([SERVER], options)), {
      url: `http://127.0.0.1:${port}`,
      env: { ...at(port), ...options.env },
    });
    return {
      ...started,
      port,
      door: { speech: "y-websocket", url: `ws://127.0.0.1:${port}`, prefix: "" },
    };
  },
};
