import { createMessages, isField, useKeys } from "@rembuk/ui";
import { onCleanup, onMount } from "solid-js";

import { messages } from "./messages.ts";
import { useUndo } from "./use-undo.tsx";

/**
 * Listens for undo and redo on the whole page.
 *
 * Fields that are not part of a document keep the browser's own undo; those that are say so by
 * `data-shared-undo`, or are captions.
 */
export function UndoKeys() {
  const t = createMessages(messages);
  const { undo, redo } = useUndo();
  // Listed among the keys, answered here: which fields keep an undo of their own is our business.
  useKeys(() => [
    { keys: "mod+z", name: t("undo") },
    { keys: ["mod+shift+z", "mod+y"], name: t("redo") },
  ]);
  const answer = (event: KeyboardEvent) => {
    const way = wayOf(event);
    if (!way || event.defaultPrevented || keepsOwnUndo(event.target)) return;
    event.preventDefault();
    if (way === "undo") undo();
    else redo();
  };
  onMount(() => {
    document.addEventListener("keydown", answer);
    onCleanup(() => document.removeEventListener("keydown", answer));
  });
  return null;
}

/** `Ctrl/⌘ Z`, `Ctrl/⌘ Shift Z`, `Ctrl Y`. */
function wayOf(event: KeyboardEvent): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey && !event.shiftKey ? "redo" : null;
}

function keepsOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !isField(target)) return false;
  return !target.closest("[data-shared-undo], .cm-editor, select, [type=date], [type=time]");
}
