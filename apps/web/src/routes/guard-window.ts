import { type Accessor, onCleanup, onMount } from "solid-js";

/**
 * Keeps what is typed when a window goes: carries out edits that still wait for a pause in typing, and asks
 * before it closes with edits that are kept nowhere else.
 */
export function guardWindow(isAtRisk: Accessor<boolean>, flush: () => void): void {
  const guard = (event: BeforeUnloadEvent) => {
    flush();
    if (isAtRisk()) event.preventDefault();
  };
  const hide = () => {
    if (document.visibilityState === "hidden") flush();
  };
  onMount(() => {
    window.addEventListener("beforeunload", guard);
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", hide);
    onCleanup(() => {
      window.removeEventListener("beforeunload", guard);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", hide);
    });
  });
}
