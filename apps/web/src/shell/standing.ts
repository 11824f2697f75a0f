import type {
  Connection,
  Exchange,
  Persistence,
  SaveState,
  StorageEstimate,
  StoreHealth,
  Trouble,
  WindowReason,
} from "@rembuk/client";

/** How the work of this device stands: how safe it is, and what can be done where it is not. */
export interface Standing {
  readonly save: SaveState;
  readonly connection: Connection;
  readonly health: StoreHealth;
  readonly exchange: Exchange;
  /** Documents with which something is wrong that will not mend itself. */
  readonly troubles: readonly Trouble[];
  /** How far this device's clock is ahead of the server's, in milliseconds; `null` where it is right enough. */
  readonly clockSkew: number | null;
  /** The browser has cleared what was here before, and nobody has been told yet. */
  readonly wasEvicted: boolean;
  /** How long the browser keeps things, and how much room there is; `null` until it has answered. */
  readonly storage: ({ readonly persistence: Persistence } & StorageEstimate) | null;
  /** A newer version of the app waits. */
  readonly hasUpdate: boolean;
  /** Where everything can be exported, kept as a copy, or shared. */
  readonly dataHref: string;
  readonly retry: () => void;
  readonly askToPersist: () => void;
  readonly reload: () => void;
  readonly seenEviction: () => void;
}

/** A way on out of a state that is not well. */
export type WayOn = "retry" | "reload" | "export" | "keepCopy";

/** The ways on where edits live in this window only. */
export const WAYS_OUT_OF_WINDOW: Readonly<Record<WindowReason, readonly WayOn[]>> = {
  private: ["export", "retry"],
  blocked: ["retry", "export"],
  full: ["retry", "export"],
  closed: ["retry", "export"],
  outdated: ["reload"],
  removed: ["keepCopy"],
  broken: ["retry", "export"],
};

/** The ways on after a refusal. */
export const WAYS_OUT_OF_REFUSAL: Readonly<
  Record<Extract<Connection, { kind: "refused" }>["reason"], readonly WayOn[]>
> = {
  revoked: ["keepCopy"],
  forbidden: ["keepCopy"],
  deleted: ["keepCopy"],
  tooOld: ["reload"],
  tooLarge: ["export"],
  malformed: ["reload", "export"],
  banned: ["keepCopy"],
};

/** Why edits live in this window only; `null` where the device or the server keeps them. */
export function windowReasonOf({ save }: Pick<Standing, "save">): WindowReason | null {
  return save.kind === "window" ? save.why : null;
}

/** Whether something was edited that is kept nowhere but in this window. */
export function isAtRisk({ save }: Pick<Standing, "save">): boolean {
  return save.kind === "window" && save.count > 0;
}
