import type { FinalReason } from "@rembuk/protocol";

/** How safe this device's edits are, in the words of the screen. */
export type SaveState =
  /** Everything is on the device; no server has confirmed it because none is connected. */
  | { readonly kind: "device" }
  /** The server has committed everything that was edited here. */
  | { readonly kind: "saved" }
  /** `count` edits are on the device and not yet confirmed by the server. */
  | { readonly kind: "waiting"; readonly count: number }
  /** The device store failed: edits live in this window only, until the server has them. */
  | { readonly kind: "window"; readonly count: number };

/** How this device stands to the server. */
export type Connection =
  | { readonly kind: "offline" }
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** Final: the server said no and will not be asked again. */
  | { readonly kind: "refused"; readonly reason: FinalReason };

/** What is known of all documents together. */
export interface Standing {
  readonly connection: Connection["kind"];
  /** Edits the server has not confirmed. */
  readonly waiting: number;
  readonly storeFailed: boolean;
  /** False until the device store has said what an earlier window left waiting. */
  readonly isCounted: boolean;
}

/** The one sentence that is true of the whole workspace. */
export function saveStateOf({ connection, waiting, storeFailed, isCounted }: Standing): SaveState {
  if (storeFailed && (waiting > 0 || connection !== "live"))
    return { kind: "window", count: waiting };
  if (waiting > 0) return { kind: "waiting", count: waiting };
  return connection === "live" && isCounted ? { kind: "saved" } : { kind: "device" };
}
