import type { HistoryRow } from "@rembuk/formats";
import { documentId, parseDocumentId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";

import type { Core } from "../core.ts";
import { listPerson } from "../people/list-person.ts";
import type { DocumentAddress } from "../store/log.ts";
import type { Author, Room } from "../sync/yjs/room.ts";
import { readFacts } from "../sync/yjs/update-facts.ts";
import { BundleProblem } from "./export-bundle.ts";

/** A document of a bundle as it crosses the control socket: bytes are base64. */
export interface ArrivingDocument {
  readonly id: string;
  readonly state: string;
  readonly history: readonly (Omit<HistoryRow, "update"> & { readonly update: string })[];
}

/** What a bundle begins with. */
export interface ArrivingWorkspace {
  readonly workspaceId: string;
  readonly name: string;
  /** Who becomes its owner where the workspace is not here yet. */
  readonly owner: { readonly id: string; readonly name: string };
  /** The workspace's own document. */
  readonly document: ArrivingDocument;
}

/** What a workspace came to that a bundle brought. */
export interface WorkspaceTaken {
  readonly isNew: boolean;
  /** The owner's, shown only now; `null` where the workspace was here already. */
  readonly token: string | null;
}

/**
 * Takes the workspace of a bundle in: a new one gets its owner, one that is here is merged with.
 *
 * @throws BundleProblem where another workspace has the same id
 */
export function takeWorkspace(core: Core, arriving: ArrivingWorkspace): WorkspaceTaken {
  const { workspaceId, name, owner, document } = arriving;
  const isNew = !core.workspaces.list().some(({ id }) => id === workspaceId);
  if (!isNew) {
    checkSame(core, arriving);
    takeDocuments(core, { workspaceId, documents: [document] });
    return { isNew, token: null };
  }
  const { token } = core.memberships.found({
    id: workspaceId,
    name,
    // The workspace's document says both, and comes with the bundle.
    zone: "UTC",
    locale: "en",
    person: owner,
    token: newSecret(),
    adopt: true,
  });
  takeDocuments(core, { workspaceId, documents: [document] });
  const address = addressOf(documentId(workspaceId, "workspace"));
  const update = listPerson(core.documents.contentOf(address), owner);
  const author = { personId: owner.id, connectionId: "bundle" };
  if (update) core.documents.append(author, [{ address, updates: [update] }]);
  return { isNew, token };
}

/** Two workspaces that share no writer were begun apart, however their ids came to be the same. */
function checkSame(core: Core, { workspaceId, document }: ArrivingWorkspace): void {
  const here = core.documents.contentOf(addressOf(document.id)).flatMap(writersOf);
  const coming = new Set(writersOf(bytesOf(document.state)));
  if (here.length === 0 || here.some((writer) => coming.has(writer))) return;
  throw new BundleProblem(
    `Another workspace with the id ${workspaceId} is here already, and the file's is not it. Nothing was imported.`,
  );
}

const writersOf = (update: Uint8Array) => readFacts(update).spans.map(({ client }) => client);

/**
 * Merges documents in, like any other writer: live rooms hear of it, and it is stored when this returns. Rows
 * keep who wrote them and when. What is here already is not written again.
 */
export function takeDocuments(
  core: Core,
  { workspaceId, documents }: { workspaceId: string; documents: readonly ArrivingDocument[] },
): { readonly changed: number } {
  const importer: Author = {
    personId: core.workspaces.firstOwner(workspaceId),
    connectionId: "bundle",
  };
  const changed = documents.filter((document) => takeDocument(core, document, importer));
  // An empty edit stores what the rooms have accepted, or says that it cannot be.
  core.documents.append(importer, []);
  return { changed: changed.length };
}

function takeDocument(core: Core, document: ArrivingDocument, importer: Author): boolean {
  return core.rooms.hold(addressOf(document.id), (room) => {
    let isChanged = false;
    for (const { personId, at, update } of document.history) {
      const author = { personId, connectionId: importer.connectionId, at };
      isChanged = offer(room, author, bytesOf(update)) || isChanged;
    }
    // What the rows do not tell any more.
    return offer(room, importer, bytesOf(document.state)) || isChanged;
  });
}

function offer(room: Room, author: Author, update: Uint8Array): boolean {
  const facts = readFacts(update);
  if (room.hasAll(facts)) return false;
  room.accept(author, update, facts);
  return true;
}

/** Notes that kept files belong to a workspace. */
export function takeFiles(
  { store }: Core,
  { workspaceId, files }: { workspaceId: string; files: readonly ArrivingFile[] },
): { readonly files: number } {
  if (files.length === 0) return { files: 0 };
  const rows = files.map(({ sha256, size }) => ({ workspace_id: workspaceId, sha256, size }));
  store.run(
    store.query
      .insertInto("files")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing()),
  );
  return { files: files.length };
}

/** A file of a bundle that lies in the data folder already. */
export interface ArrivingFile {
  readonly sha256: string;
  readonly size: number;
}

function addressOf(id: string): DocumentAddress {
  const { workspaceId, kind } = parseDocumentId(id)!;
  return { id, workspaceId, kind };
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));
