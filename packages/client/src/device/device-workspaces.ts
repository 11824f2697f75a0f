import { Id, Role } from "@rembuk/model";
import * as v from "valibot";

import { createLocalList } from "./local-list.ts";

const KEY = "rembuk.workspaces";
/** Where earlier versions kept the workspaces that this device had joined. */
const JOINED_KEY = "rembuk.memberships";

const Joined = v.object({
  token: v.string(),
  workspaceId: Id,
  personId: Id,
  role: Role,
  name: v.string(),
});

const Stored = v.object({
  workspaceId: Id,
  personId: Id,
  name: v.string(),
  role: Role,
  server: v.nullable(v.object({ token: v.string(), isAttached: v.boolean() })),
});

/** A workspace that this device knows, and who one is in it. */
export interface DeviceWorkspace {
  readonly workspaceId: string;
  readonly personId: string;
  /** Its name when it was last looked at here. */
  readonly name: string;
  readonly role: Role;
  /** `null`: on this device only. Not attached while the server has not confirmed the first upload. */
  readonly server: { readonly token: string; readonly isAttached: boolean } | null;
}

const list = createLocalList(KEY);
const listeners = new Set<() => void>();

/** The workspaces of this device, latest first. */
export function deviceWorkspaces(): DeviceWorkspace[] {
  return known().flatMap((item) => {
    const parsed = v.safeParse(Stored, item);
    return parsed.success ? [parsed.output] : [];
  });
}

/** One workspace of this device. */
export function deviceWorkspace(workspaceId: string): DeviceWorkspace | undefined {
  return deviceWorkspaces().find((workspace) => workspace.workspaceId === workspaceId);
}

/** Puts a workspace first in the list; what was known of it before is replaced. */
export function rememberWorkspace(workspace: DeviceWorkspace): void {
  write([workspace, ...without(workspace.workspaceId)]);
}

/** Takes a workspace, and the token for it, out of the list. Its device store stays. */
export function forgetWorkspace(workspaceId: string): void {
  write(without(workspaceId));
}

/** True where there is no list: nothing was ever kept, or the browser has cleared it. Who removes the last one leaves an empty one. */
export const hasNoList = (): boolean => list.read() === null;

/** Calls back when the list changes, here or in another tab. */
export function onWorkspacesChange(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    // Without a key everything was cleared.
    if (key === KEY || key === null) listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", hear);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", hear);
  };
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

function write(items: readonly unknown[]): void {
  list.write(items);
  for (const listener of listeners) listener();
}

/** The others. What a newer version wrote and this one cannot read stays as it is: a token is shown only once. */
function without(workspaceId: string): unknown[] {
  return known().filter(
    (item) => (item as { workspaceId?: unknown } | null)?.workspaceId !== workspaceId,
  );
}

function known(): unknown[] {
  return list.read() ?? takeOver();
}

/** Reads what an earlier version left, once: a token must not stay behind under a key that nobody clears. */
function takeOver(): unknown[] {
  const joined = (createLocalList(JOINED_KEY).read() ?? []).flatMap((item) => {
    const parsed = v.safeParse(Joined, item);
    if (!parsed.success) return [];
    const { token, ...workspace } = parsed.output;
    return [{ ...workspace, server: { token, isAttached: true } }];
  });
  if (joined.length === 0) return [];
  list.write(joined);
  try {
    // Not before it is certain that the new list is there.
    if (localStorage.getItem(KEY) !== null) localStorage.removeItem(JOINED_KEY);
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
  return joined;
}
