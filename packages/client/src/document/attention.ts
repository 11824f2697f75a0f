import type { DocumentExchange } from "./exchange-document.ts";

/** Decides when a document holds a socket: while somebody looks at it or sends it. */
export interface Attention {
  readonly retain: () => void;
  readonly release: () => void;
  readonly held: () => boolean;
  readonly setOnline: (online: boolean) => void;
  /** The device store has been read: from now on the server may be asked for the rest. */
  readonly loaded: () => void;
  /** Something was confirmed: a socket that was kept only for it may close. */
  readonly look: () => void;
}

/**
 * Begins with nobody looking and nothing loaded.
 *
 * @param isSending whether the server owes an answer, which a socket that is open should stay for
 */
export function createAttention(
  exchange: Pick<DocumentExchange, "connect" | "disconnect">,
  isSending: () => boolean,
): Attention {
  let holders = 0;
  let online = true;
  let loaded = false;

  const look = () => {
    if (!loaded || !online) exchange.disconnect();
    else if (holders > 0) exchange.connect();
    else if (!isSending()) exchange.disconnect();
  };

  return {
    retain() {
      holders++;
      look();
    },
    release() {
      holders--;
      look();
    },
    held: () => holders > 0,
    setOnline(now) {
      online = now;
      look();
    },
    loaded() {
      loaded = true;
      look();
    },
    look,
  };
}
