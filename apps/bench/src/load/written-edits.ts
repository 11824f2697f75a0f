import * as Y from "yjs";

/** The root text that all writers of the load type into. */
export const TEXT = "text";

/** Characters that one edit inserts. Each is one clock of its writer, so clocks count edits. */
export const EDIT_LENGTH = 56;

/** The Yjs client id of a writer. Large, as real ones are, so that updates have their real size. */
export function clientIdOf(writer: number): number {
  return 2_000_000_000 + writer;
}

/** The writer behind a Yjs client id. */
export function writerOf(clientId: number): number {
  return clientId - 2_000_000_000;
}

/**
 * Writes a writer's edits ahead of time, as the real updates (about 80 bytes each) that Yjs makes for them.
 *
 * While the load runs nobody then has to hold a document, and one core can play two hundred people.
 */
export function writeEdits(writer: number, count: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientIdOf(writer);
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  const text = doc.getText(TEXT);
  for (let edit = 0; edit < count; edit++) text.insert(text.length, sentenceOf(writer, edit));
  doc.destroy();
  return updates;
}

/** What a writer inserts with an edit: no two edits say the same. */
export function sentenceOf(writer: number, edit: number): string {
  return `${writer}.${edit} what we plan together we also post together `
    .padEnd(EDIT_LENGTH, "·")
    .slice(0, EDIT_LENGTH);
}
