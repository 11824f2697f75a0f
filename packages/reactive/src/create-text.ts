import type { LiveText } from "@rembuk/crdt";
import type { Accessor } from "solid-js";

import { createSubscription } from "./create-subscription.ts";

/** The words of a live text as they change. For showing; an editor binds the native text instead. */
export function createText(text: LiveText): Accessor<string> {
  return createSubscription(
    (listener) => text.subscribe(listener),
    () => text.read(),
  );
}
