import type { Tables } from "@rembuk/model";

import type { LiveDocument } from "./document.ts";

/**
 * Lifts a document that an older version wrote to the version of its schema, one step at a time.
 *
 * Never done by opening: whoever may write decides to. Two devices that do it at once converge, because
 * steps mint no ids and doing one twice is doing it once.
 */
export function migrateDocument<T extends Tables>(document: LiveDocument<T>): void {
  for (
    let from = document.version();
    from !== null && from < document.schema.version;
    from = document.version()
  ) {
    document.lift(document.schema.migrate(document.read(), from));
  }
}
