import type { FinalReason } from "@rembuk/protocol";

/** How this device stands to its server. */
export type Connection =
  /** There is no server: the workspace is on this device alone. */
  | { readonly kind: "local" }
  /** The browser says that there is no network. */
  | { readonly kind: "offline" }
  /** There is a network, and the server does not answer. It is tried again by itself. */
  | { readonly kind: "away" }
  /** Asked for the first time, and not answered yet. */
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** Final: the server said no and will not be asked again. */
  | { readonly kind: "refused"; readonly reason: FinalReason };

/** How one document stands to the server. */
export type Line =
  /** Nobody needs a socket for it now. */
  { readonly kind: "closed" } | Exclude<Connection, { readonly kind: "local" | "offline" }>;

/** What is known when somebody asks how the workspace stands. */
export interface Lines {
  readonly hasServer: boolean;
  readonly isOnline: boolean;
  /** The workspace document's. */
  readonly index: Line;
  /** Why the server takes nothing, or not everything, of this device. */
  readonly refusal: Connection | null;
}

/** The one state that is true of the whole workspace. */
export function connectionOf({ hasServer, isOnline, index, refusal }: Lines): Connection {
  if (!hasServer) return { kind: "local" };
  if (refusal) return refusal;
  if (index.kind === "refused") return index;
  if (!isOnline) return { kind: "offline" };
  return index.kind === "closed" ? { kind: "connecting" } : index;
}
