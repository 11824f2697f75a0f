import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import { addPerson, foundWorkspace, workspace, type Workspace } from "@rembuk/model";
import * as Y from "yjs";

/** The update that begins a workspace's document: its name and its owner, once, by the server. */
export function seedWorkspace(
  about: { readonly name: string; readonly zone: string; readonly locale: "en" | "id" },
  person: { readonly id: string; readonly name: string },
): Uint8Array {
  return editWorkspace([], (document) => {
    document.apply(foundWorkspace(document.read(), about));
    document.apply(addPerson(document.read(), person));
  })!;
}

/** The update that lists one more person; `null` where they are listed already. */
export function listPerson(
  content: readonly Uint8Array[],
  person: { readonly id: string; readonly name: string },
): Uint8Array | null {
  return editWorkspace(content, (document) => document.apply(addPerson(document.read(), person)));
}

/** True when the workspace's document lists this person, whoever wrote that. */
export function listsPerson(content: readonly Uint8Array[], personId: string): boolean {
  let listed = false;
  editWorkspace(content, (document) => {
    listed = document.record("people", personId) !== undefined;
  });
  return listed;
}

function editWorkspace(
  content: readonly Uint8Array[],
  edit: (document: YjsDocument<Workspace>) => void,
): Uint8Array | null {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of content) Y.applyUpdate(doc, update);
  });
  const before = Y.encodeStateVector(doc);
  const document = openYjsDocument(doc, workspace);
  edit(document);
  const after = Y.encodeStateVector(doc);
  const update = Buffer.compare(before, after) === 0 ? null : Y.encodeStateAsUpdate(doc, before);
  document.close();
  doc.destroy();
  return update;
}
