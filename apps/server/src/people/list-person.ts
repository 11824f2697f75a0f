import { addPerson, workspace } from "@rembuk/model";

import { openReadable } from "../compaction/open-readable.ts";

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** The update that lists one more person; `null` where they are listed already. */
export function listPerson(content: readonly Uint8Array[], person: NamedPerson): Uint8Array | null {
  const { document, changes } = openReadable(content, workspace);
  document.apply(addPerson(document.read(), person));
  return changes();
}

/** True when the workspace's document lists this person, whoever wrote that. */
export function listsPerson(content: readonly Uint8Array[], personId: string): boolean {
  return openReadable(content, workspace).document.record("people", personId) !== undefined;
}
