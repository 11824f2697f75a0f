import type { OpenDocument } from "@rembuk/client";
import { editOf } from "@rembuk/crdt";
import { type Draft, MASTER, setOwnCaption } from "@rembuk/model";
import { createProjection, createSubscription } from "@rembuk/reactive";
import { type Accessor, onCleanup } from "solid-js";
import { type Store, unwrap } from "solid-js/store";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { createPatience, createReady } from "./create-ready.ts";

/** The captions of one post, open as long as the owner it was made under. */
export interface OpenDraft {
  readonly open: OpenDocument<Draft>;
  readonly view: Store<Draft>;
  /** `loading` until the words are here; `away` when they are not and nobody answers. */
  readonly standing: Accessor<"loading" | "away" | "here">;
  /** A newer version wrote it. */
  readonly isNewer: Accessor<boolean>;
  /** Gives a channel a caption of its own, or lets it follow the master again. */
  readonly setOwn: (channelId: string, own: boolean) => void;
}

/** Opens the draft of a post. */
export function createDraft(handle: WorkspaceHandle, postId: string): OpenDraft {
  const { session, connection, posts } = handle;
  const open = session.draft(postId);
  onCleanup(() => open.release());
  const view = createProjection<Draft>(open.live);
  const isReady = createReady(open);
  const isPatienceOver = createPatience();
  const isNewer = createSubscription(
    (listener) => open.live.subscribe(listener),
    () => open.live.access() === "newer",
  );

  return {
    open,
    view,
    isNewer,
    standing: () => {
      // A post that was born here has no older words to wait for.
      if (isReady() || posts.isBornHere(postId)) return "here";
      return connection() !== "live" && isPatienceOver() ? "away" : "loading";
    },
    setOwn(channelId, own) {
      const changes = setOwnCaption(unwrap(view), channelId, own);
      session.undo.perform(setOwnCaption.verb, [editOf(open.live, changes)]);
      if (own) beginAsCopy(open.live, channelId);
    },
  };
}

/** An own caption begins as a copy of what it departs from; words that were there before are kept instead. */
function beginAsCopy(live: OpenDocument<Draft>["live"], channelId: string): void {
  const own = live.text("variants", channelId, "caption");
  if (own.read() === "") own.edit(0, 0, live.text("variants", MASTER, "caption").read());
}
