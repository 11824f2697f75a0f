/**
 * Documents over Yjs: what people type in together.
 *
 * @module
 */
export { openYjsDocument, type YjsDocument } from "./open-yjs-document.ts";
export { openScratch, type ScratchDocument } from "./scratch-document.ts";
export { seedText } from "./seed-text.ts";
export { seedWorkspace, type WorkspaceAbout } from "./seed-workspace.ts";
export { undoableText, type YjsTextHistory } from "./undoable-text.ts";
