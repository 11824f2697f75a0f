import { addPerson, foundWorkspace, workspace } from "@rembuk/model";

import { openScratch } from "../sync/scratch-document.ts";

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The update that begins a workspace's document: its name and its owner, once, by the server. */
export function seedWorkspace(
  about: { readonly name: string; readonly zone: string; readonly locale: "en" | "id" },
  person: NamedPerson,
): Uint8Array {
  const { document, changes } = openScratch([], workspace);
  document.apply(foundWorkspace(document.read(), about));
  document.apply(addPerson(document.read(), person));
  return changes()!;
}

/** The update that lists one more person; `null` where they are listed already. */
export function listPerson(content: readonly Uint8Array[], person: NamedPerson): Uint8Array | null {
  const { document, changes } = openScratch(content, workspace);
  document.apply(addPerson(document.read(), person));
  return changes();
}

/** True when the workspace's document lists this person, whoever wrote that. */
export function listsPerson(content: readonly Uint8Array[], personId: string): boolean {
  return openScratch(content, workspace).document.record("people", personId) !== undefined;
}
