import type * as Y from "yjs";

import type { LiveText } from "../document.ts";
import { originOf } from "./origin.ts";

/** A root text as both engines offer it. `transact` runs an edit where writing is allowed. */
export function yjsText(text: Y.Text, transact: (edit: () => void) => void): LiveText {
  return {
    // Y.Text also holds formatting and embeds; a caption has neither.
    read: () => text.toJSON(),
    edit(at, remove, insert) {
      transact(() => {
        if (remove > 0) text.delete(at, remove);
        if (insert !== "") text.insert(at, insert);
      });
    },
    subscribe(listener) {
      const hear = (_: Y.YTextEvent, transaction: Y.Transaction) =>
        listener({ origin: originOf(transaction) });
      text.observe(hear);
      return () => text.unobserve(hear);
    },
  };
}
