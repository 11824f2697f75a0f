import type { SaveState } from "@rembuk/client";
import { type Accessor, onCleanup, onMount } from "solid-js";

/** Asks before a window closes that holds edits kept nowhere else. */
export function guardWindow(save: Accessor<SaveState>): void {
  const guard = (event: BeforeUnloadEvent) => {
    const state = save();
    if (state.kind === "window" && state.count > 0) event.preventDefault();
  };
  onMount(() => {
    window.addEventListener("beforeunload", guard);
    onCleanup(() => window.removeEventListener("beforeunload", guard));
  });
}
