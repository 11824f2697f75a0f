import { fileURLToPath } from "node:url";

import { at, freePort, nodeCommand, runProcess } from "./run-process.ts";
import type { Contestant } from "./server.ts";

// The package exports no way to start it other than its command.
const PACKAGE = import.meta.resolve("@y/websocket-server/package.json");
const SERVER = fileURLToPath(new URL("src/server.js", PACKAGE));

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
