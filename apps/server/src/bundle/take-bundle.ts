import type { HistoryRow } from "@rembuk/formats";
import { documentId, parseDocumentId } from "@rembuk/model";

import type { Core } from "../core.ts";
import type { DocumentAddress } from "../store/log.ts";
import { createBreather } from "../sync/breather.ts";
import type { Author, Room } from "../sync/yjs/room.ts";
import { readFacts } from "../sync/yjs/update-facts.ts";
import { BundleProblem } from "./export-bundle.ts";

/** A piece of a document of a bundle as it crosses the control socket: bytes are base64. */
export interface ArrivingDocument {
  readonly id: string;
  readonly history: readonly (Omit<HistoryRow, "update"> & { readonly update: string })[];
  /** All of it as one update; absent where more pieces follow. */
  readonly state?: string;
}

/** What a bundle begins with. */
export interface ArrivingWorkspace {
  readonly workspaceId: string;
  readonly name: string;
  /** All of the workspace's own document, as one update in base64. */
  readonly state: string;
}

/** A file of a bundle that lies in the data folder already. */
export interface ArrivingFile {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Makes room for the workspace of a bundle. Answers its owner; `null` where it has none yet, because it is new here
 * or an import of it was cut short.
 *
 * @throws BundleProblem where another workspace has the same id
 */
export function takeWorkspace(
  core: Core,
  { workspaceId, name, state }: ArrivingWorkspace,
): { readonly ownerId: string | null } {
  const { workspaces } = core;
  if (workspaces.list().some(({ id }) => id === workspaceId)) checkSame(core, workspaceId, state);
  else workspaces.add({ id: workspaceId, name });
  return { ownerId: workspaces.firstOwner(workspaceId) };
}

/** Two workspaces that share no writer were begun apart, however their ids came to be the same. */
function checkSame(core: Core, workspaceId: string, state: string): void {
  const address = addressOf(documentId(workspaceId, "workspace"));
  const here = core.documents.contentOf(address).flatMap(writersOf);
  const coming = new Set(writersOf(bytesOf(state)));
  if (here.length === 0 || here.some((writer) => coming.has(writer))) return;
  throw new BundleProblem(
    `Another workspace with the id ${workspaceId} is here already, and the file's is not it. Nothing was imported.`,
  );
}

const writersOf = (update: Uint8Array) => readFacts(update).spans.map(({ client }) => client);

/**
 * Merges pieces of documents in, like any other writer: live rooms hear of it, and it is stored when this resolves.
 * Rows keep who wrote them and when. What is here already is not written again.
 *
 * @param some `personId` is who wrote what no row tells
 * @returns the documents that something was new for
 */
export async function takeDocuments(
  core: Core,
  some: { readonly personId: string; readonly documents: readonly ArrivingDocument[] },
): Promise<{ readonly changed: readonly string[] }> {
  const importer: Author = { personId: some.personId, connectionId: "bundle" };
  const breathe = createBreather();
  const changed: string[] = [];
  for (const document of some.documents) {
    if (await takeDocument(core, document, { importer, breathe })) changed.push(document.id);
  }
  // An empty edit stores what the rooms have accepted, or says that it cannot be.
  core.documents.append(importer, []);
  return { changed };
}

async function takeDocument(
  core: Core,
  { id, history, state }: ArrivingDocument,
  { importer, breathe }: { importer: Author; breathe: () => Promise<void> },
): Promise<boolean> {
  const { room, release } = core.rooms.borrow(addressOf(id));
  let isChanged = false;
  try {
    for (const { personId, at, update } of history) {
      isChanged = offer(room, { ...importer, personId, at }, update) || isChanged;
      await breathe();
    }
    // What the rows do not tell any more.
    return (state !== undefined && offer(room, importer, state)) || isChanged;
  } finally {
    release();
  }
}

function offer(room: Room, author: Author, base64: string): boolean {
  const update = bytesOf(base64);
  return room.offer(author, update, readFacts(update));
}

/** Notes that kept files belong to a workspace. */
export function takeFiles(
  { store }: Core,
  { workspaceId, files }: { workspaceId: string; files: readonly ArrivingFile[] },
): { readonly files: number } {
  const note = store.sqlite.prepare(
    "INSERT INTO files (workspace_id, sha256, size) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  store.transaction(() => {
    for (const { sha256, size } of files) note.run(workspaceId, sha256, size);
  });
  return { files: files.length };
}

function addressOf(id: string): DocumentAddress {
  const { workspaceId, kind } = parseDocumentId(id)!;
  return { id, workspaceId, kind };
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
