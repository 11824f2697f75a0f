import type * as Y from "yjs";

import { accessTo, type WriteAccess } from "../document.ts";
import { originOf } from "./origin.ts";

/** The version that a document was written in: key `version` of the root map `meta`. */
export interface Version {
  readonly stored: () => number | null;
  readonly access: () => WriteAccess;
  /** Writes the version where none is. Call it inside the transaction of a write. */
  readonly stamp: () => void;
  readonly raise: () => void;
  /** Looks at the version after a transaction; true when access is not what it was. */
  readonly follow: (transaction: Y.Transaction) => boolean;
}

/** Keeps an eye on the version of a document, for a reader that knows versions up to `known`. */
export function createVersion(doc: Y.Doc, known: number): Version {
  const meta = doc.getMap("meta");
  const stored = () => {
    const version = meta.get("version");
    return typeof version === "number" ? version : null;
  };
  const access = () => accessTo(stored(), known);
  const stamp = () => {
    if (stored() === null) meta.set("version", known);
  };
  let last = access();
  return {
    stored,
    access,
    stamp,
    raise: () => meta.set("version", (stored() ?? known) + 1),
    follow(transaction) {
      // An editor writes into its text by itself, so the first letter of a document may come without a stamp.
      if (originOf(transaction) !== "remote" && transaction.changed.size > 0 && stored() === null) {
        doc.transact(stamp, "local");
      }
      const before = last;
      last = access();
      return last !== before;
    },
  };
}
