import { MESSAGE } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import type { WebsocketProvider } from "y-websocket";

/** Asks the server again and again what is missing here. */
export interface Comparison {
  /** Resolves to true when the answer is in the document, to false when the line broke first. */
  readonly ask: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Follows the answers on a provider's socket.
 *
 * That a socket is open does not say that everything came through it: a dead one looks the same for half a
 * minute. An answer does.
 */
export function createComparison(provider: WebsocketProvider, onAsked: () => void): Comparison {
  const pending = new Set<(isHere: boolean) => void>();
  const settle = (isHere: boolean) => {
    for (const resolve of pending) resolve(isHere);
    pending.clear();
  };
  const handle = provider.messageHandlers[MESSAGE.sync]!;
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const type = decoding.peekVarUint(decoder);
    handle(encoder, decoder, ...rest);
    if (type === sync.messageYjsSyncStep2) settle(true);
  };
  provider.on("connection-close", () => settle(false));

  return {
    ask() {
      const { ws } = provider;
      if (!provider.synced || !ws || ws.readyState !== ws.OPEN) return Promise.resolve(false);
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.sync);
      sync.writeSyncStep1(encoder, provider.doc);
      const answer = new Promise<boolean>((resolve) => pending.add(resolve));
      ws.send(Uint8Array.from(encoding.toUint8Array(encoder)));
      onAsked();
      return answer;
    },
    stop: () => settle(false),
  };
}
