import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newId } from "@rembuk/model";
import { type Membership, newSecret } from "@rembuk/protocol";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

import { withOperations } from "../command-line/with-operations.ts";
import type { Config } from "../config.ts";
import type { Operations } from "../operations/operations.ts";
import { type RunningServer, startServer } from "../start.ts";

/** A person at an unmodified client. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  synced(): Promise<void>;
  /** The close code that the client took as final. */
  closed(): Promise<number>;
  leave(): void;
}

/** A real server on a folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly data: string;
  readonly problems: readonly string[];
  found(): Promise<{ readonly workspaceId: string; readonly owner: Membership }>;
  invite(workspaceId: string, by: string, role: string): Promise<Membership>;
  readonly request: (path: string, options?: RequestOptions) => Promise<Response>;
  connect(documentId: string, token: string): StockClient;
  /** Runs a deed as the command line does beside a running server. */
  operations<Result>(deed: (operations: Operations) => Promise<Result>): Promise<Result>;
  restart(): Promise<void>;
  /** Stops and leaves the folder. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one; whoever does closes it. */
export async function openTestServer(overrides: Partial<Config> = {}): Promise<TestServer> {
  const data = overrides.data ?? mkdtempSync(join(tmpdir(), "rembuk-"));
  const problems: string[] = [];
  const config: Config = {
    port: 0,
    host: "127.0.0.1",
    data,
    publicUrl: null,
    safeMode: false,
    web: null,
    version: "test",
    ...overrides,
  };
  const start = (port: number) =>
    startServer({ ...config, port }, (problem) => problems.push(problem));
  let running: RunningServer = await start(config.port);
  const clients: StockClient[] = [];

  const request: TestServer["request"] = (path, options) => send(running.url + path, options);

  return {
    get url() {
      return running.url;
    },
    data,
    problems,
    request,
    found: () => foundWorkspace(request),
    invite: (workspaceId, by, role) => inviteAndJoin(request, { workspaceId, by, role }),
    connect(documentId, token) {
      const client = connectStock(running.url, documentId, token);
      clients.push(client);
      return client;
    },
    operations: (deed) => withOperations(data, deed),
    async restart() {
      const { port } = running;
      await running.stop();
      running = await start(port);
    },
    stop: () => running.stop(),
    async close() {
      for (const client of clients) client.leave();
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

interface RequestOptions {
  readonly token?: string;
  /** Bytes go as they are, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(url: string, { token, body, headers }: RequestOptions = {}): Promise<Response> {
  return fetch(url, {
    ...(body !== undefined && { method: "POST", body: bytesOf(body) }),
    // A connection kept for the next request would be one to a server that was restarted meanwhile.
    headers: {
      connection: "close",
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
}

const bytesOf = (body: unknown) =>
  body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);

async function foundWorkspace(request: TestServer["request"]) {
  const { token } = (await (await request("/api/setup")).json()) as { token: string };
  const workspaceId = newId();
  const body = {
    id: workspaceId,
    name: "Kopi Senja",
    zone: "Asia/Jakarta",
    locale: "id",
    person: { id: newId(), name: "Ada" },
    setupToken: token,
    token: newSecret(),
  };
  const answer = await request("/api/workspaces", { body });
  return { workspaceId, owner: (await answer.json()) as Membership };
}

async function inviteAndJoin(
  request: TestServer["request"],
  { workspaceId, by, role }: { workspaceId: string; by: string; role: string },
): Promise<Membership> {
  const path = `/api/workspaces/${workspaceId}/invitations`;
  const invited = await request(path, { token: by, body: { role } });
  const { invitation } = (await invited.json()) as { invitation: string };
  const person = { id: newId(), name: role };
  return (await (
    await request("/api/join", { body: { invitation, person, token: newSecret() } })
  ).json()) as Membership;
}

/** Opens a document with the stock provider, as any other program would. */
export function connectStock(url: string, documentId: string, token: string): StockClient {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync/y`, documentId, doc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  const closed = new Promise<number>((resolve) => {
    provider.on("closed", ({ code }) => resolve(code));
  });
  return {
    doc,
    provider,
    synced: () =>
      new Promise((resolve) => {
        if (provider.synced) resolve();
        else provider.once("sync", () => resolve());
      }),
    closed: () => closed,
    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}
