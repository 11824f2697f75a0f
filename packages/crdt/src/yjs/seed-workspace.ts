import { addPerson, foundWorkspace, workspace } from "@rembuk/model";

import { openScratch } from "./scratch-document.ts";

/** What a workspace is called, where it plans and in which language. */
export interface WorkspaceAbout {
  readonly name: string;
  readonly zone: string;
  readonly locale: "en" | "id";
}

/** The update that begins a workspace's document: its name and its owner, once, by whoever creates it. */
export function seedWorkspace(
  about: WorkspaceAbout,
  person: { readonly id: string; readonly name: string },
): Uint8Array {
  const { document, changes } = openScratch([], workspace);
  document.apply(foundWorkspace(document.read(), about));
  document.apply(addPerson(document.read(), person));
  return changes()!;
}
