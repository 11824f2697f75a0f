import type { OpenDocument } from "@rembuk/client";
import type { Tables } from "@rembuk/model";
import { type Accessor, createSignal } from "solid-js";

/** Whether what is shown of a document is the document and not its absence. */
export function createReady<T extends Tables>(
  open: Pick<OpenDocument<T>, "isReady" | "ready">,
): Accessor<boolean> {
  const [isReady, setReady] = createSignal(open.isReady());
  void open.ready.then(() => setReady(true));
  return isReady;
}
