import { MESSAGE, UPDATE_BYTES } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import type { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

import { splitUpdate } from "./split-update.ts";

/**
 * Sends what changes in a document, and what the server asks for, in the place of the provider: in pieces that the
 * server takes, where an import of ten thousand posts is too large for one.
 *
 * Who may not write sends nothing: what another tab has fetched would go out like an edit, and shut them out.
 */
export function sendEdits(doc: Y.Doc, provider: WebsocketProvider, mayWrite: boolean): void {
  const { _updateHandler: sendAsOne } = provider;
  doc.off("update", sendAsOne);
  const send = (type: number, update: Uint8Array) => {
    const { ws } = provider;
    if (!mayWrite || ws?.readyState !== WebSocket.OPEN) return;
    for (const piece of splitUpdate(update, UPDATE_BYTES)) ws.send(frameOf(type, piece));
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== provider) send(sync.messageYjsUpdate, update);
  });
  const handle = provider.messageHandlers[MESSAGE.sync]!;
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    if (decoding.peekVarUint(decoder) !== sync.messageYjsSyncStep1) {
      return handle(encoder, decoder, ...rest);
    }
    decoding.readVarUint(decoder);
    const known = decoding.readVarUint8Array(decoder);
    send(sync.messageYjsSyncStep2, Y.encodeStateAsUpdate(doc, known));
  };
}

function frameOf(type: number, update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, update);
  return Uint8Array.from(encoding.toUint8Array(encoder));
}
