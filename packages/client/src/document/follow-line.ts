import { finalReason } from "@rembuk/protocol";
import type { WebsocketProvider } from "y-websocket";

import { backOff, isPageHidden } from "../session/back-off.ts";
import type { Line } from "../session/connection.ts";

/** A connection that was begun and is not there after this long will not come by itself. */
const CONNECT_MS = 10_000;

/** One document's line to the server. */
export interface FollowedLine {
  readonly line: () => Line;
  /** Gives a socket up that is dead at the other end, and tries a new one at once. */
  readonly hangUp: () => void;
  /** Tries now what waits for its turn. */
  readonly tryNow: () => void;
}

/**
 * Turns the provider's events into one state, and sets how long it waits between attempts.
 *
 * Connected is not yet live: the documents have not been compared. A refusal is final.
 */
export function followLine(provider: WebsocketProvider, onChange: () => void): FollowedLine {
  let line: Line = { kind: "closed" };
  let failures = 0;
  let isHangingUp = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const become = (next: Line) => {
    if (line.kind === "refused" || next.kind === line.kind) return;
    line = next;
    onChange();
  };
  const hangUp = () => {
    isHangingUp = true;
    provider.disconnect();
    isHangingUp = false;
    provider.connect();
  };
  provider.on("status", ({ status }) => {
    clearTimeout(patience);
    if (status !== "connecting") return;
    patience = setTimeout(hangUp, CONNECT_MS);
    // A server that was lost is away until it is live again.
    if (line.kind !== "away") become({ kind: "connecting" });
  });
  provider.on("connection-close", () => {
    clearTimeout(patience);
    // The stock back-off has no jitter. The provider takes the smaller of its own and this one.
    provider.maxBackoffTime = backOff(++failures, isPageHidden());
    become({ kind: provider.shouldConnect || isHangingUp ? "away" : "closed" });
  });
  provider.on("sync", (synced) => {
    if (!synced) return;
    failures = 0;
    become({ kind: "live" });
  });
  provider.on("closed", ({ code }) => {
    become({ kind: "refused", reason: finalReason(code) ?? "forbidden" });
  });
  return {
    line: () => line,
    hangUp,
    tryNow() {
      if (provider.shouldConnect && provider.ws === null) hangUp();
    },
  };
}
