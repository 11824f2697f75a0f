import * as Y from "yjs";

import { notes } from "../testing/notes.ts";
import { describeTraces } from "../traces/describe-traces.ts";
import type { Typist } from "../traces/replay.ts";
import { openYjsDocument } from "./open-yjs-document.ts";

function createTypist(): Typist {
  const doc = new Y.Doc();
  const text = openYjsDocument(doc, notes).text("notes", "a", "body");
  let written: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "wire") written.push(update);
  });
  return {
    edit: text.edit,
    read: text.read,
    length: () => doc.getText("notes/a/body").length,
    take() {
      const taken = written;
      written = [];
      return taken;
    },
    give(updates) {
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update);
      }, "wire");
    },
  };
}

describeTraces("yjs", createTypist, {
  sequential: ["automerge-paper", "seph-blog1", "sveltecomponent", "friendsforever_flat"],
  concurrent: ["open/crdt/concurrent_friendsforever"],
  everyCase: 1,
});
