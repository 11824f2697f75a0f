import type { Turns } from "../session/turns.ts";
import type { Exchange } from "./exchange-document.ts";

/** Decides when a document holds a socket: while somebody looks, or, in turn with others, while edits wait. */
export interface Attention {
  readonly retain: () => void;
  readonly release: () => void;
  readonly setOnline: (online: boolean) => void;
  /** The device store has been read: from now on the server may be asked for the rest. */
  readonly loaded: () => void;
  /** Looks again after an edit or a confirmation. */
  readonly settle: () => void;
}

/** Begins with nobody looking and nothing loaded. */
export function createAttention(
  documentId: string,
  exchange: Pick<Exchange, "connect" | "disconnect">,
  turns: Turns,
  hasWaiting: () => boolean,
): Attention {
  let holders = 0;
  let online = true;
  let loaded = false;

  const settle = () => {
    const reachable = loaded && online;
    if (reachable && holders === 0 && hasWaiting()) {
      turns.take(documentId, exchange.connect);
      return;
    }
    turns.give(documentId);
    if (reachable && holders > 0) exchange.connect();
    else exchange.disconnect();
  };

  return {
    retain() {
      holders++;
      settle();
    },
    release() {
      holders--;
      settle();
    },
    setOnline(now) {
      online = now;
      settle();
    },
    loaded() {
      loaded = true;
      settle();
    },
    settle,
  };
}
