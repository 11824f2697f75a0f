import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { getRequestListener } from "@hono/node-server";

import type { Config } from "./config.ts";
import { type Core, openCore } from "./core.ts";
import { createApp } from "./http/app.ts";
import { isOwnOrigin } from "./http/origin.ts";
import { openWebApp } from "./http/web-app.ts";
import { openControlSocket } from "./operations/control-socket.ts";
import { createOperations } from "./operations/operations.ts";
import { createSetupToken, type SetupToken } from "./people/setup-token.ts";
import { lockFolder } from "./store/lock-folder.ts";
import { type Door, openDoor } from "./sync/door.ts";
import { createYjsCodec } from "./sync/yjs/codec.ts";

/** A server that answers. */
export interface RunningServer {
  /** Where it listens, like `http://127.0.0.1:4400`. */
  readonly url: string;
  readonly port: number;
  /** What puts the first workspace here; `null` once there is one. */
  readonly setupToken: string | null;
  /** Stores what waits, asks everyone to come back later, and ends. */
  stop(): Promise<void>;
}

type Report = (problem: string) => void;

/**
 * Starts a server on a data folder. Tests, benchmarks and the command line all start it here.
 *
 * @throws FolderInUse, NewerData, or what listening on the port throws; then nothing is left running
 */
export async function startServer(
  config: Config,
  report: Report = (problem) => console.error(problem),
): Promise<RunningServer> {
  const release = lockFolder(config.data);
  try {
    const core = await openCore({
      data: config.data,
      isBackgroundOn: !config.safeMode,
      report,
    });
    try {
      return await serve(config, core, { report, release });
    } catch (error) {
      await core.close();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

async function serve(
  config: Config,
  core: Core,
  { report, release }: { report: Report; release: () => void },
): Promise<RunningServer> {
  const setupToken = createSetupToken(core.workspaces.isEmpty());
  const { server, door } = createHttpServer(config, core, { setupToken, report });
  server.listen(config.port, config.host);
  await once(server, "listening");
  const control = await openControlSocket(config.data, createOperations(core, "server"));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`,
    port,
    setupToken: setupToken.read(),
    async stop() {
      const closed = once(server, "close");
      server.close();
      // Before the sockets go, so that what was sent in time is also acknowledged.
      core.committer.flush();
      await door.close();
      server.closeAllConnections();
      await closed;
      await control.close();
      await core.close();
      release();
    },
  };
}

function createHttpServer(
  { publicUrl, version, web }: Config,
  core: Core,
  { setupToken, report }: { setupToken: SetupToken; report: Report },
): { server: Server; door: Door } {
  const app = createApp({
    core,
    setupToken,
    publicUrl,
    web: web === null ? null : openWebApp(web),
    version,
    report,
    connections: () => door.connections,
  });
  const server = createServer(getRequestListener(app.fetch));
  const door = openDoor(server, {
    codecs: [createYjsCodec({ ...core, report })],
    keys: core.keys,
    guesses: core.guesses,
    isOwnOrigin: ({ headers }: IncomingMessage) =>
      isOwnOrigin({ origin: headers.origin, host: headers.host }, publicUrl),
  });
  return { server, door };
}
