import type { OpenDocument } from "@rembuk/client";
import { editOf } from "@rembuk/crdt";
import { channelsOf, type Draft, MASTER, type Post, setOwnCaption } from "@rembuk/model";
import { createProjection, createSubscription } from "@rembuk/reactive";
import { createMessages } from "@rembuk/ui";
import { createMemo, For, onCleanup, Show, untrack } from "solid-js";
import { unwrap } from "solid-js/store";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { CaptionBox } from "./caption-box.tsx";
import { ChannelCaption } from "./channel-caption.tsx";
import { createExcerpt } from "./create-excerpt.ts";
import { createPatience, createReady } from "./create-ready.ts";
import { messages } from "./messages.ts";
import type { PostDeeds } from "./post-deeds.ts";

import styles from "./inspector.module.css";

/** The captions of a post: one for all channels, and a channel's own where it has one. Keyed by post. */
export function Captions(props: {
  postId: string;
  post: Post;
  deeds: PostDeeds;
  isReadOnly: boolean;
}) {
  const t = createMessages(messages);
  const { session, workspace, connection, posts } = useWorkspace();
  const { isBornHere } = posts;
  const postId = untrack(() => props.postId);
  const open: OpenDocument<Draft> = session.draft(postId);
  onCleanup(open.release);

  const draft = createProjection<Draft>(open.live);
  const isReady = createReady(open);
  const isPatienceOver = createPatience();
  // A post that was born here has no older words to wait for.
  const mayStart = () =>
    isReady() || isBornHere(postId) || (connection() !== "live" && isPatienceOver());
  const isNewer = createSubscription(open.live.subscribe, () => open.live.access() === "newer");
  const isEditable = () => !props.isReadOnly && !isNewer();
  const excerpt = createExcerpt(open.live, (caption) => props.deeds.noteExcerpt(postId, caption));
  const channels = createMemo(() =>
    channelsOf(workspace).filter(({ id }) => props.post[`channels/${id}`] === true),
  );

  const setOwn = (channelId: string, own: boolean) => {
    const changes = setOwnCaption(unwrap(draft), channelId, own);
    session.undo.perform(setOwnCaption.verb, [editOf(open.live, changes)]);
    const text = open.live.text("variants", channelId, "caption");
    // Begins as a copy of what it departs from; words written there before are kept instead.
    if (own && text.read() === "") {
      text.edit(0, 0, open.live.text("variants", MASTER, "caption").read());
    }
  };

  return (
    <section class={styles["captions"]} aria-label={t("caption")} onFocusOut={excerpt.flush}>
      <Show when={mayStart()} fallback={<p class={styles["hint"]}>{t("captionLoading")}</p>}>
        <Show when={!isReady() && !isBornHere(postId)}>
          <p class={styles["hint"]}>{t("captionNotHere")}</p>
        </Show>
        <CaptionBox
          draft={open}
          variant={MASTER}
          heading={t("allChannels")}
          label={t("caption")}
          isEditable={isEditable()}
        />
        <For each={channels()}>
          {(channel) => (
            <ChannelCaption
              draft={open}
              channel={channel}
              isOwn={draft.variants[channel.id]?.own === true}
              isEditable={isEditable()}
              onOwn={(own) => setOwn(channel.id, own)}
            />
          )}
        </For>
      </Show>
    </section>
  );
}
