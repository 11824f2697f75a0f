import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import type { Holder } from "../people/keys.ts";

/** A socket that was let in. */
export interface Visitor {
  readonly webSocket: WebSocket;
  /** What the upgrade handed over, for writing whole frames. */
  readonly socket: Duplex;
  readonly holder: Holder;
  readonly connectionId: string;
  /** The rest of the path after the codec's own. */
  readonly target: string;
}

/** What the door knows of a socket that a codec serves. */
export interface Served {
  /** Sends something small if nothing was sent since the last call. */
  keepAlive(): void;
}

/** One of the stock protocols that the log can be read and written by. */
export interface Codec {
  /** Where it lives, like `/sync/y/`. */
  readonly path: string;
  /** Why this holder may not have the target, as a close code; `null` when it may. */
  refuse(holder: Holder, target: string): number | null;
  serve(visitor: Visitor): Served;
}
