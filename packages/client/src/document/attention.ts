import type { Exchange } from "./exchange-document.ts";

/** Decides when a document holds a socket: while somebody looks at it or sends it. */
export interface Attention {
  readonly retain: () => void;
  readonly release: () => void;
  readonly held: () => boolean;
  readonly setOnline: (online: boolean) => void;
  /** The device store has been read: from now on the server may be asked for the rest. */
  readonly loaded: () => void;
}

/** Begins with nobody looking and nothing loaded. */
export function createAttention(exchange: Pick<Exchange, "connect" | "disconnect">): Attention {
  let holders = 0;
  let online = true;
  let loaded = false;

  const settle = () => {
    if (loaded && online && holders > 0) exchange.connect();
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
    held: () => holders > 0,
    setOnline(now) {
      online = now;
      settle();
    },
    loaded() {
      loaded = true;
      settle();
    },
  };
}
