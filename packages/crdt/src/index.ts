/**
 * Documents that merge.
 *
 * A `LiveDocument` is a document that is open on this device. The engines live behind entries of their own,
 * `@rembuk/crdt/yjs` and `@rembuk/crdt/automerge`, so that neither drags in the other; this one holds what
 * is the same for both.
 *
 * @module
 */
export type {
  DocumentEvent,
  Hidden,
  LiveDocument,
  LiveText,
  Origin,
  WriteAccess,
} from "./document.ts";
export { migrateDocument } from "./migrate-document.ts";
export {
  createUndoStack,
  type Edit,
  editOf,
  type UndoStack,
  type UndoState,
} from "./undo/create-undo-stack.ts";
export type { TextHistory } from "./undo/steps.ts";
export type { Writing } from "./undo/track-texts.ts";
