import type { ServerApi } from "@rembuk/client";
import { type Role, ROLES } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";

/** How a device that belongs to a workspace stands beside an invitation to the same workspace. */
export type Standing =
  /** It is as good as the invitation, or nobody can say just now. */
  | "in"
  /** The invitation gives the same person more rights. */
  | "rises"
  /** Its token was taken back: the invitation is the way in again. */
  | "out";

/** Asks the server what a token of this device is still good for. */
export async function standingAt(
  api: Pick<ServerApi, "me">,
  token: string,
  invited: Role,
): Promise<Standing> {
  try {
    const { role } = await api.me(token);
    return ROLES.indexOf(invited) < ROLES.indexOf(role) ? "rises" : "in";
  } catch (error) {
    return error instanceof Refusal && error.code === "unauthenticated" ? "out" : "in";
  }
}
