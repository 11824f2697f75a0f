import type { DocumentSchema, Tables } from "@rembuk/model";

import type { LiveDocument } from "../document.ts";

/** One device's copy of a document, as an engine keeps it. Copies exchange edits only when told to. */
export interface Replica {
  /** Opens the copy as a kind; the same copy can be open as several. */
  open<T extends Tables>(schema: DocumentSchema<T>): LiveDocument<T>;
  /** Takes in what another copy holds. */
  pull(other: Replica): void;
  /** Names all that was ever written to the copy: equal before and after whatever writes nothing. */
  fingerprint(): string;
}

/** Lets copies exchange until all hold the same. */
export function exchange(...replicas: readonly Replica[]): void {
  // Everyone tells the first one, who then tells everyone.
  const [hub, ...others] = replicas;
  for (const other of others) hub!.pull(other);
  for (const other of others) other.pull(hub!);
}
