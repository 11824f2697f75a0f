import type { AvatarPerson } from "@rembuk/ui";
import { type Accessor, createEffect, createMemo } from "solid-js";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";

/** Everybody who is here, oneself first, each once however many windows they have. Tells the others of oneself. */
export function createPeopleHere(
  { session, peers, me }: WorkspaceHandle,
  postId: Accessor<string | null>,
): Accessor<AvatarPerson[]> {
  createEffect(() => {
    const person = me();
    if (!person) return;
    const { id: personId, name, color } = person;
    session.showPresence({ personId, name, color, postId: postId() });
  });
  return createMemo(() => {
    const mine = me();
    const others = new Map(peers().map((peer) => [peer.personId, peer]));
    if (mine) others.delete(mine.id);
    return mine ? [mine, ...others.values()] : [...others.values()];
  });
}
