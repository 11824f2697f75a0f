import { Membership } from "@rembuk/protocol";
import * as v from "valibot";

const KEY = "rembuk.memberships";
const Memberships = v.array(Membership);

/** What the browser would not keep: good until this window closes. */
let inWindow: Membership[] = [];

/** The workspaces that this device belongs to, latest first. */
export function memberships(): Membership[] {
  const known = new Set(inWindow.map(({ workspaceId }) => workspaceId));
  return [...inWindow, ...stored().filter(({ workspaceId }) => !known.has(workspaceId))];
}

/** Keeps a membership; a newer one of the same workspace replaces the older. */
export function rememberMembership(membership: Membership): void {
  const others = memberships().filter(({ workspaceId }) => workspaceId !== membership.workspaceId);
  const all = [membership, ...others];
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    inWindow = [];
  } catch {
    inWindow = all;
  }
}

/** The membership of one workspace on this device. */
export function membershipOf(workspaceId: string): Membership | undefined {
  return memberships().find((membership) => membership.workspaceId === workspaceId);
}

/** Whether this browser keeps who one is. Tokens are shown once: who could not keep one would be locked out. */
export function canRemember(): boolean {
  try {
    localStorage.setItem(`${KEY}.probe`, "1");
    localStorage.removeItem(`${KEY}.probe`);
    return true;
  } catch {
    return false;
  }
}

function stored(): Membership[] {
  try {
    const parsed = v.safeParse(Memberships, JSON.parse(localStorage.getItem(KEY) ?? "[]"));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
