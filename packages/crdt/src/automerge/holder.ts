import type { Doc, Patch } from "@automerge/automerge/slim";

/** An Automerge document as far as we look at it from outside: named roots of any kind. */
export type Root = Record<string, unknown>;

/** What holds an Automerge document and tells of its changes. A `DocHandle` of automerge-repo does. */
export interface AutomergeHolder {
  doc(): Doc<Root>;
  update(callback: (doc: Doc<Root>) => Doc<Root>): void;
  on(event: "change", listener: (change: HolderChange) => void): unknown;
  off(event: "change", listener: (change: HolderChange) => void): unknown;
}

/** What a holder says after a change. Patches say what was touched; the document says what it holds. */
export interface HolderChange {
  readonly patches: readonly Patch[];
}
