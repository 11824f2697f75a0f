import { type Channel, channelsOf, type Post } from "@rembuk/model";
import { Chip, createMessages, Icon, PlatformGlyph } from "@rembuk/ui";
import { createMemo, createSignal, For, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { AddChannelForm } from "./add-channel-form.tsx";
import { messages } from "./messages.ts";
import type { PostDeeds } from "./post-deeds.ts";

import styles from "./inspector.module.css";

/** Where a post goes out: the team's channels, each on or off. */
export function ChannelField(props: { post: Post; deeds: PostDeeds; isReadOnly: boolean }) {
  const t = createMessages(messages);
  const { workspace } = useWorkspace();
  const isOn = (channelId: string) => props.post[`channels/${channelId}`] === true;
  /** A reader is only told where it goes out; an editor also sees where it could. */
  const channels = createMemo(() =>
    channelsOf(workspace).filter(({ id }) => !props.isReadOnly || isOn(id)),
  );
  const [isAdding, setAdding] = createSignal(false);
  /** Told only where two channels of one platform could be meant. */
  const isTwin = (channel: Channel) =>
    channel.platform === "other" ||
    channels().some((each) => each.id !== channel.id && each.platform === channel.platform);

  return (
    <div class={styles["channels"]}>
      <Show when={channels().length === 0 && !isAdding()}>
        <p class={styles["hint"]}>{t(props.isReadOnly ? "noChannel" : "noChannels")}</p>
      </Show>
      <For each={channels()}>
        {(channel) => (
          <Chip
            isOn={isOn(channel.id)}
            title={channel.handle}
            disabled={props.isReadOnly}
            onClick={() => props.deeds.setChannel(props.post.id, channel.id, !isOn(channel.id))}
          >
            <span aria-hidden="true">
              <PlatformGlyph platform={channel.platform} name={t("platforms", channel.platform)} />
            </span>
            <span>
              {t("platforms", channel.platform)}
              <Show when={isTwin(channel)}>
                {" "}
                <bdi class={styles["handle"]}>{channel.handle}</bdi>
              </Show>
            </span>
          </Chip>
        )}
      </For>
      <Show when={!props.isReadOnly}>
        <Show
          when={isAdding()}
          fallback={
            <Chip isDashed onClick={() => setAdding(true)}>
              <Icon name="plus" size={14} /> {t("addChannel")}
            </Chip>
          }
        >
          <AddChannelForm
            zone={props.post.zone}
            onAdd={(channel) => {
              props.deeds.addChannel(props.post.id, channel);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </Show>
      </Show>
    </div>
  );
}
