import { createSignal } from "solid-js";

/** A short notice of what has just been done, with a way back. */
export interface Toast {
  readonly text: string;
  /** `bad` where something could not be done. */
  readonly tone?: "done" | "bad";
  /** The way back, or on: `{ label: "Undo", run }`. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A toast on screen. */
export interface ShownToast extends Toast {
  readonly id: number;
}

const [toasts, setToasts] = createSignal<readonly ShownToast[]>([]);
let lastId = 0;

/** More would be a pile that nobody reads: the oldest goes. */
const MOST = 3;

/** The toasts on screen, the latest last. */
export { toasts };

/** Shows a toast and returns the way to take it down. */
export function showToast(toast: Toast): () => void {
  lastId += 1;
  const id = lastId;
  setToasts((before) => [...before, { ...toast, id }].slice(-MOST));
  return () => dropToast(id);
}

/** Takes a toast down; nothing happens where it is gone already. */
export function dropToast(id: number): void {
  setToasts((before) => before.filter((toast) => toast.id !== id));
}
