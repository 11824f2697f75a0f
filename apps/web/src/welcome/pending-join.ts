import { Id, newId } from "@rembuk/model";
import { DeviceSecret, newSecret } from "@rembuk/protocol";
import { readStored, writeStored } from "@rembuk/ui";
import * as v from "valibot";

const KEY = "rembuk.joining";
/** Who opens more invitations than this without coming in does so by mistake. */
const MOST = 8;

const Joining = v.array(
  v.object({
    invitation: v.string(),
    personId: Id,
    token: DeviceSecret,
    /** The name that was sent; without one nothing was sent yet. */
    name: v.optional(v.string()),
  }),
);

/** Who this device is going to be by an invitation. */
export type PendingJoin = v.InferOutput<typeof Joining>[number];

/**
 * Who this device comes in as by an invitation: made once and kept, so that asking again after a reload or a
 * lost answer is the same person with the same token, whom the server already knows.
 */
export function pendingJoin(invitation: string): PendingJoin {
  const known = stored().find((join) => join.invitation === invitation);
  return known ?? { invitation, personId: newId(), token: newSecret() };
}

/** Keeps who comes in, before the server is asked. */
export function rememberPendingJoin(join: PendingJoin): void {
  write([join, ...without(join.invitation)].slice(0, MOST));
}

/** Forgets it, once the workspace is among those of this device. */
export function forgetPendingJoin(invitation: string): void {
  write(without(invitation));
}

const without = (invitation: string) => stored().filter((join) => join.invitation !== invitation);

const write = (joins: readonly PendingJoin[]) =>
  writeStored(KEY, joins.length > 0 ? JSON.stringify(joins) : null);

function stored(): PendingJoin[] {
  try {
    const parsed = v.safeParse(Joining, JSON.parse(readStored(KEY) ?? "[]"));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
