import type { StoreHealth, WindowReason } from "../device/opened-store.ts";
import type { Connection } from "./connection.ts";

/** How safe this device's edits are, in the words of the screen. */
export type SaveState =
  /** Everything is on the device; no server has confirmed it because there is none, or none is connected. */
  | { readonly kind: "device" }
  /** The server has committed everything that was edited here. */
  | { readonly kind: "saved" }
  /** `count` edits are on the device and not yet confirmed by the server. */
  | { readonly kind: "waiting"; readonly count: number }
  /** The device store failed: edits live in this window only, until the server has them. */
  | { readonly kind: "window"; readonly count: number; readonly why: WindowReason };

/** What is known of all documents together. */
export interface Standing {
  readonly connection: Connection["kind"];
  /** Edits the server has not confirmed; where there is none, those that the device has not. */
  readonly waiting: number;
  readonly health: StoreHealth;
  /** Something could not be kept, whatever the store says of itself by now. */
  readonly storeFailed: boolean;
  /** False until the device store has said what an earlier window left waiting. */
  readonly isCounted: boolean;
}

/** The one sentence that is true of the whole workspace. */
export function saveStateOf(standing: Standing): SaveState {
  const { connection, waiting, isCounted } = standing;
  const why = failureIn(standing);
  if (why && (waiting > 0 || connection !== "live")) return { kind: "window", count: waiting, why };
  // Without a server an edit waits only for the blink in which the device writes it.
  if (connection === "local") return { kind: "device" };
  if (waiting > 0) return { kind: "waiting", count: waiting };
  return connection === "live" && isCounted ? { kind: "saved" } : { kind: "device" };
}

function failureIn({ health, storeFailed }: Standing): WindowReason | null {
  if (health.kind === "window") return health.why;
  return storeFailed ? "broken" : null;
}
