import type { ServerApi } from "@rembuk/client";
import { Refusal } from "@rembuk/protocol";

/** What stands behind the address of this page. */
export type ServerHere =
  /** It waits for its first workspace. `token` is given to whoever sits at the server's own machine. */
  | { readonly kind: "fresh"; readonly token?: string }
  /** It has its workspace. */
  | { readonly kind: "occupied" }
  /** Nobody answers: the network is gone or the server is. */
  | { readonly kind: "away" }
  /** Something answers that is no server of ours: the pages were put there alone. */
  | { readonly kind: "none" };

/** Asks the address of this page whether a server is there, and what it waits for. Never rejects. */
export async function lookForServer(api: Pick<ServerApi, "setup">): Promise<ServerHere> {
  try {
    const { fresh, token } = await api.setup();
    return fresh ? { kind: "fresh", ...(token !== undefined && { token }) } : { kind: "occupied" };
  } catch (error) {
    // What could not be asked names the host; what answered in no language of ours does not.
    const isAway = error instanceof Refusal && error.subject === location.host;
    return { kind: isAway || !isUnavailable(error) ? "away" : "none" };
  }
}

/** Any other refusal comes from a server of ours that is busy. */
const isUnavailable = (error: unknown) => error instanceof Refusal && error.code === "unavailable";
