import type { IncomingMessage, ServerResponse } from "node:http";

import { createFrameReader, type RefusalCode, writeFrame } from "@rembuk/protocol";
import * as Y from "yjs";

import type { Log } from "./testing-log.ts";

interface House {
  readonly log: Log;
  readonly server: { requests: string[]; cut: number; late: number; failing: RefusalCode | null };
  readonly refused: ReadonlyMap<string, number>;
}

/** Answers a request of the API: who one is, what changed, and what is sent. */
export async function answer(request: IncomingMessage, response: ServerResponse, house: House) {
  const { log, server } = house;
  const url = new URL(request.url!, "http://localhost");
  const name = url.pathname.replace(/^\/api(\/workspaces\/[^/]+)?/, "");
  server.requests.push(`${request.method} ${name}${url.search}`);
  const say = (status: number, body: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  const about = { epoch: log.epoch(), now: Date.now() - server.late, head: log.rows().length };
  if (server.failing) return say(503, { code: server.failing });
  if (name === "/me") return say(200, { workspaceId: "w", personId: "p", role: "owner", ...about });
  if (request.method === "GET") return writeChanges(url.searchParams, response, house);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const refusedNow = takeChanges(Buffer.concat(chunks), house);
  return say(200, { ...about, head: log.rows().length, refused: refusedNow });
}

function takeChanges(body: Uint8Array, { log, refused }: House) {
  const answers: { id: string; code: RefusalCode }[] = [];
  for (const frame of createFrameReader().push(body)) {
    if (frame.type !== "document") continue;
    if (refused.has(frame.id)) answers.push({ id: frame.id, code: "too-large" });
    else for (const update of frame.updates) Y.applyUpdate(log.doc(frame.id), update);
  }
  return answers;
}

/** What changed, newest first, and of each document the rows that are newer than `after`. */
async function writeChanges(
  query: URLSearchParams,
  response: ServerResponse,
  { log, server }: House,
) {
  const numberIn = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
  const [after, before, top] = [
    numberIn("after", 0),
    numberIn("before", Infinity),
    numberIn("top", Infinity),
  ];
  const except = new Set((query.get("except") ?? "").split(","));
  const rowsById = Map.groupBy(
    log.rows().filter(({ commit, documentId }) => commit > after && !except.has(documentId)),
    ({ documentId }) => documentId,
  );
  const documents = [...rowsById]
    .map(([id, rows]) => ({ id, commit: rows.at(-1)!.commit, updates: rows.map((r) => r.update) }))
    .filter(({ commit }) => commit < before || commit > top)
    .sort((a, b) => b.commit - a.commit);
  const head = { epoch: log.epoch(), now: Date.now(), head: log.rows().length };
  response.write(writeFrame({ type: "head", ...head, documents: documents.length, bytes: 0 }));
  for (const document of documents.slice(0, server.cut)) {
    response.write(writeFrame({ type: "document", ...document }));
  }
  if (documents.length <= server.cut) return response.end(writeFrame({ type: "end" }));
  // What was written has to be on its way before the line is cut.
  await new Promise((resolve) => response.write(new Uint8Array(), resolve));
  response.destroy();
}
