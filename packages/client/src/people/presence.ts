import { Id, PersonColor } from "@rembuk/model";
import * as v from "valibot";

const PresenceState = v.object({
  presence: v.object({
    personId: Id,
    name: v.pipe(v.string(), v.maxLength(120)),
    color: PersonColor,
    postId: v.nullable(Id),
  }),
});

/** What people see of each other while they work; never stored. */
export interface Presence {
  readonly personId: string;
  readonly name: string;
  /** 1–8, as in the workspace's people. */
  readonly color: number;
  /** The post that is selected or being edited. */
  readonly postId: string | null;
}

/** Somebody else who is here now. One person may be here on several devices. */
export interface Peer extends Presence {
  readonly clientId: number;
}

/** Reads a peer's presence from what came over the wire; `null` when it is not one. */
export function readPresence(clientId: number, state: unknown): Peer | null {
  const parsed = v.safeParse(PresenceState, state);
  return parsed.success ? { clientId, ...parsed.output.presence } : null;
}
