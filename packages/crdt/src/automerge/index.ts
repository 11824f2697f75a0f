/**
 * Documents over Automerge: what must be remembered.
 *
 * Load its wasm first: `await initializeWasm(…)` of `@automerge/automerge/slim`.
 *
 * @module
 */
export type { AutomergeHolder, HolderChange, Root } from "./holder.ts";
export { openAutomergeDocument } from "./open-automerge-document.ts";
