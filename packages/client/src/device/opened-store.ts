import type { DeviceStore } from "./device-store.ts";

/** Why edits live in this window only. */
export type WindowReason =
  /** The browser gives no database here, as in some private windows. */
  | "private"
  /** A tab with an older Rembuk holds the database. */
  | "blocked"
  /** There is no room left. Tried again with every edit. */
  | "full"
  /** The browser closed the database and would not open it again. */
  | "closed"
  /** A newer Rembuk in another tab has taken the database over: this tab has to be loaded anew. */
  | "outdated"
  /** The workspace was removed from this device in another tab. */
  | "removed"
  | "broken";

/** Whether the device keeps what is edited. */
export type StoreHealth =
  | { readonly kind: "lasting" }
  | { readonly kind: "window"; readonly why: WindowReason };

/** The device keeps again what it could not. */
export interface Recovery {
  /** True where even what was kept before may be missing: the database may be another one, or have been cleared. */
  readonly mayLack: boolean;
}

/** The device store of a workspace, and how it fares. */
export interface OpenedStore {
  readonly store: DeviceStore;
  readonly health: () => StoreHealth;
  /** Called whenever `health` says something else. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Called when things are kept again: whoever holds a document sees to it that it is kept whole. */
  readonly onRecovery: (listener: (recovery: Recovery) => void) => () => void;
  /** True once the browser was found to have cleared what was here before. */
  readonly wasEvicted: boolean;
  /** Tries again to keep things. Resolves when that has been tried, however it went. */
  readonly retry: () => Promise<void>;
}
