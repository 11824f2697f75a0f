import * as Y from "yjs";

import type { Keeper } from "./keep-document.ts";

/** True while a document holds something that builds on what is missing here. */
export const hasGap = ({ store }: Y.Doc) =>
  store.pendingStructs !== null || store.pendingDs !== null;

/**
 * Keeps what came before that on which it builds. Yjs tells of it only when the rest is there, and by then the rest
 * may come alone: the server believes that this device has the other.
 *
 * @returns does that; once for whatever is early
 */
export function createEarlyKeeper(doc: Y.Doc, keeper: Pick<Keeper, "keep">): () => void {
  let structs: Uint8Array | undefined;
  let deletes: Uint8Array | undefined;
  return () => {
    const { pendingStructs, pendingDs } = doc.store;
    const isKnown = pendingStructs?.update === structs && (pendingDs ?? undefined) === deletes;
    structs = pendingStructs?.update;
    deletes = pendingDs ?? undefined;
    if (hasGap(doc) && !isKnown) void keeper.keep(Y.encodeStateAsUpdate(doc), false);
  };
}
