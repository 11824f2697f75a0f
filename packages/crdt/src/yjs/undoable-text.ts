import type { Tables } from "@rembuk/model";
import * as Y from "yjs";

import { createListeners } from "../listeners.ts";
import type { TextHistory } from "../undo/steps.ts";
import type { YjsDocument } from "./open-yjs-document.ts";

/** Pauses in typing that end a step, in milliseconds. */
const CAPTURE_TIMEOUT = 500;

/** The history of a text that is edited through Yjs. */
export interface YjsTextHistory extends TextHistory {
  /** For an editor binding that keeps the caret with each step. It must not undo by itself. */
  readonly manager: Y.UndoManager;
  /** Counts what comes from this origin as typed here: the editor binding's transaction origin. */
  readonly trackOrigin: (origin: unknown) => void;
}

const historyByText = new WeakMap<Y.Text, YjsTextHistory>();

/** The undo history of one live text. It outlives the editor: asked again, it answers with the same one. */
export function undoableText<T extends Tables>(
  document: YjsDocument<T>,
  table: keyof T & string,
  id: string,
  field: string,
): YjsTextHistory {
  const text = document.nativeText(table, id, field);
  const known = historyByText.get(text);
  if (known) return known;
  const history = createHistory(document as unknown as YjsDocument<Tables>, text);
  historyByText.set(text, history);
  return history;
}

function createHistory(document: YjsDocument<Tables>, text: Y.Text): YjsTextHistory {
  const manager = new Y.UndoManager(text, {
    captureTimeout: CAPTURE_TIMEOUT,
    trackedOrigins: new Set<unknown>(["local"]),
  });
  const steps = createListeners<void>();
  manager.on("stack-item-added", ({ type, origin }) => {
    if (type === "undo" && origin !== manager) steps.tell();
  });
  return {
    document,
    manager,
    onStep: steps.add,
    undo: () => document.access() === "open" && moveOne(manager, "undo"),
    redo: () => document.access() === "open" && moveOne(manager, "redo"),
    seal: () => manager.stopCapturing(),
    trackOrigin: (origin) => manager.addTrackedOrigin(origin),
  };
}

/**
 * Moves exactly one item from one stack of the manager to the other.
 *
 * Left to itself, a manager whose item has nothing left goes on to the next one: a step that another
 * deed may lie above in the stack that all documents share.
 */
function moveOne(manager: Y.UndoManager, way: "undo" | "redo"): boolean {
  const [from, to] =
    way === "undo"
      ? [manager.undoStack, manager.redoStack]
      : [manager.redoStack, manager.undoStack];
  const older = from.splice(0, from.length - 1);
  const before = to.length;
  try {
    manager[way]();
  } finally {
    from.unshift(...older);
  }
  return to.length > before;
}
