import { createSignal, onCleanup } from "solid-js";

import { VisuallyHidden } from "../text/visually-hidden.tsx";

const [said, setSaid] = createSignal("");

/** Says a sentence to those who listen to the screen, after what is being read to them now. */
export function announce(text: string): void {
  // The same sentence twice is only heard twice if the text differs.
  setSaid((before) => (before === text ? `${text}\u00A0` : text));
}

/** The place that `announce` speaks from; one per page, there from the start. */
export function Announcer() {
  // What was said on one page is no news on the next.
  onCleanup(() => setSaid(""));
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" data-live-announcer="true">
        {said()}
      </span>
    </VisuallyHidden>
  );
}
