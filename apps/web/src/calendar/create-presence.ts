import { createEffect } from "solid-js";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";

/** Tells the others which post this person has open. */
export function createPresence(
  { session, me }: Pick<WorkspaceHandle, "session" | "me">,
  postId: () => string | null,
): void {
  createEffect(() => {
    session.showPresence({
      personId: session.personId,
      name: me()?.name ?? "",
      color: me()?.color ?? 1,
      postId: postId(),
    });
  });
}
