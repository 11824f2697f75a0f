import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

import { getRequestListener } from "@hono/node-server";

import type { Config } from "./config.ts";
import { openCore } from "./core.ts";
import { createApp } from "./http/app.ts";
import { isOwnOrigin } from "./http/origin.ts";
import { openWebApp } from "./http/web-app.ts";
import { createSetupToken } from "./people/setup-token.ts";
import { openDoor } from "./sync/door.ts";
import { createYjsCodec } from "./sync/yjs/codec.ts";

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** What puts the first workspace here; `null` once there is one. */
  readonly setupToken: string | null;
  /** Stores what waits, asks everyone to come back later, and ends. */
  stop(): Promise<void>;
}

/** Starts a server on a data folder. Tests, benchmarks and the command line all start it here. */
export async function startServer(
  config: Config,
  report: (problem: string) => void = (problem) => console.error(problem),
): Promise<RunningServer> {
  const core = await openCore({
    data: config.data,
    isBackgroundOn: !config.safeMode,
    report,
  });
  const setupToken = createSetupToken(core.workspaces.isEmpty());
  const web = config.web === null ? null : openWebApp(config.web);
  const { publicUrl, version } = config;
  const app = createApp({
    core,
    setupToken,
    publicUrl,
    web,
    version,
    report,
    connections: () => door.connections,
  });
  const server = createServer(getRequestListener(app.fetch));
  const door = openDoor(server, {
    codecs: [createYjsCodec(core)],
    keys: core.keys,
    guesses: core.guesses,
    isOwnOrigin: ({ headers }: IncomingMessage) =>
      isOwnOrigin({ origin: headers.origin, host: headers.host }, publicUrl),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`,
    port,
    setupToken: setupToken.read(),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      // Before the sockets go, so that what was sent in time is also acknowledged.
      core.committer.flush();
      await door.close();
      server.closeAllConnections();
      await closed;
      await core.close();
    },
  };
}
