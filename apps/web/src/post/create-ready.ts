import type { OpenDocument } from "@rembuk/client";
import type { Tables } from "@rembuk/model";
import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether what is shown of a document is the document and not its absence. */
export function createReady<T extends Tables>(
  open: Pick<OpenDocument<T>, "isReady" | "ready">,
): Accessor<boolean> {
  const [isReady, setReady] = createSignal(open.isReady());
  void open.ready.then(() => setReady(true));
  return isReady;
}

/** How long to wait for what a server may still have before going on without it, in milliseconds. */
const PATIENCE = 2000;

/** Turns true after a while: a server that does not answer must not keep anybody from working. */
export function createPatience(): Accessor<boolean> {
  const [isOver, setOver] = createSignal(false);
  const timer = setTimeout(() => setOver(true), PATIENCE);
  onCleanup(() => clearTimeout(timer));
  return isOver;
}
