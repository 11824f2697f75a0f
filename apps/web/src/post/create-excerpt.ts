import type { LiveDocument } from "@rembuk/crdt";
import { type Draft, MASTER } from "@rembuk/model";
import { onCleanup } from "solid-js";

/** Pause in typing after which the card gets the caption's beginning, in milliseconds. */
const PAUSE = 600;

/**
 * Writes the beginning of the master caption on the card while this client types it.
 *
 * Whoever only reads along writes nothing, so that one edit does not become one per person.
 */
export function createExcerpt(
  live: Pick<LiveDocument<Draft>, "text">,
  note: (caption: string) => void,
): { readonly flush: () => void } {
  const text = live.text("variants", MASTER, "caption");
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    note(text.read());
  };
  const stop = text.subscribe(({ origin }) => {
    if (origin === "remote") return;
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE);
  });
  onCleanup(() => {
    stop();
    flush();
  });
  return { flush };
}
