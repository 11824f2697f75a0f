import { type Accessor, createComputed } from "solid-js";

/**
 * Gives the focus back to where it was when something opened.
 *
 * Kobalte gives it to its own trigger, and what is opened by a signal has none: the focus would be lost.
 */
export function createFocusReturn(isOpen: Accessor<boolean>, after?: () => void) {
  let before: Element | null = null;
  createComputed(() => {
    if (isOpen()) before = document.activeElement;
  });
  return (event: Event) => {
    event.preventDefault();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    after?.();
  };
}
