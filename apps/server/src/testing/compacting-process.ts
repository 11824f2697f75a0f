// Started by tests that kill it: writes words into one document and compacts it without pause.
import * as Y from "yjs";

import { openCore } from "../core.ts";
import { lockFolder } from "../store/lock-folder.ts";

const [data, workspaceId, documentId, name] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
];
lockFolder(data);
const core = await openCore({
  data,
  isBackgroundOn: false,
  report: (problem) => console.error(problem),
});
const address = { id: documentId, workspaceId, kind: "draft" } as const;
const doc = new Y.Doc();
const made: Uint8Array[] = [];
doc.on("update", (update: Uint8Array) => made.push(update));

for (let count = 0; ; count++) {
  for (let word = 0; word < 20; word++) doc.getMap("words").set(`${name}-${count}-${word}`, true);
  const author = { personId: "ada", connectionId: "test" };
  core.documents.append(author, [{ address, updates: made.splice(0) }]);
  process.send!(count);
  await core.compactor.compact(documentId);
}
