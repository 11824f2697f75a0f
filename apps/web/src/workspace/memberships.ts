import { Membership } from "@rembuk/protocol";
import * as v from "valibot";

const KEY = "rembuk.memberships";
const Memberships = v.array(Membership);

/** The workspaces that this device belongs to, latest first. */
export function memberships(): Membership[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const parsed = v.safeParse(Memberships, stored);
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

/** Keeps a membership; a newer one of the same workspace replaces the older. */
export function rememberMembership(membership: Membership): void {
  const others = memberships().filter(({ workspaceId }) => workspaceId !== membership.workspaceId);
  localStorage.setItem(KEY, JSON.stringify([membership, ...others]));
}

/** The membership of one workspace on this device. */
export function membershipOf(workspaceId: string): Membership | undefined {
  return memberships().find((membership) => membership.workspaceId === workspaceId);
}
