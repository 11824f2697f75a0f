import { channelsOf, MASTER, type Post } from "@rembuk/model";
import { createMessages } from "@rembuk/ui";
import { createMemo, For, Show, untrack } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { CaptionBox } from "./caption-box.tsx";
import { ChannelCaption } from "./channel-caption.tsx";
import { createDraft } from "./create-draft.ts";
import { createExcerpt } from "./create-excerpt.ts";
import { messages } from "./messages.ts";
import type { PostDeeds } from "./post-deeds.ts";

import styles from "./caption.module.css";

/** The captions of a post: one for all channels, and a channel's own where it has one. Keyed by post. */
export function Captions(props: {
  postId: string;
  post: Post;
  deeds: PostDeeds;
  isReadOnly: boolean;
}) {
  const t = createMessages(messages);
  const handle = useWorkspace();
  const postId = untrack(() => props.postId);
  const draft = createDraft(handle, postId);
  const { open, view, standing } = draft;
  const isEditable = () => !props.isReadOnly && !draft.isNewer();
  const excerpt = createExcerpt(open.live, (caption) => props.deeds.noteExcerpt(postId, caption));
  const channels = createMemo(() =>
    channelsOf(handle.workspace).filter(({ id }) => props.post[`channels/${id}`] === true),
  );

  return (
    <section class={styles["captions"]} aria-label={t("caption")} onFocusOut={excerpt.flush}>
      <Show
        when={standing() !== "loading"}
        fallback={<p class={styles["hint"]}>{t("captionLoading")}</p>}
      >
        <Show when={standing() === "away"}>
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
              isOwn={view.variants[channel.id]?.own === true}
              isEditable={isEditable()}
              onOwn={(own) => draft.setOwn(channel.id, own)}
            />
          )}
        </For>
      </Show>
    </section>
  );
}
