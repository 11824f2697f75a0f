import { parseDocumentId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";
import * as Y from "yjs";

import type { Core } from "../core.ts";

/** A data folder with everything open but the doors. */
export interface House {
  readonly folder: string;
  readonly core: Core;
}

const OWNER = { id: "p1", name: "Sari" };

/** A workspace as somebody founded it on a device, and a server adopted it. */
export function found({ core }: House, id = "w1"): void {
  core.memberships.found({
    id,
    name: "Kedai Rintik",
    zone: "Asia/Jakarta",
    locale: "id",
    person: OWNER,
    token: newSecret(),
  });
}

/** What people do to a document, each as one update of its author. */
export function write({ core }: House, id: string, edits: readonly Edit[]): void {
  const { workspaceId, kind } = parseDocumentId(id)!;
  const address = { id, workspaceId, kind };
  const doc = new Y.Doc();
  for (const update of core.documents.contentOf(address)) Y.applyUpdate(doc, update);
  for (const { person, key, text, cut } of edits) {
    const made: Uint8Array[] = [];
    const listen = (update: Uint8Array) => made.push(update);
    doc.on("update", listen);
    doc.transact(() => {
      doc.getMap("posts").set(key, text);
      const caption = doc.getText(`variants/${key}/caption`);
      caption.insert(0, text);
      if (cut < caption.length) caption.delete(cut, caption.length - cut);
    });
    doc.off("update", listen);
    core.documents.append({ personId: person, connectionId: "c1" }, [{ address, updates: made }]);
  }
}

/** What somebody does to a document in one go. */
export interface Edit {
  readonly person: string;
  readonly key: string;
  readonly text: string;
  readonly cut: number;
}
