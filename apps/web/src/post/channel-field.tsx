import { type Channel, channelsOf, type Post } from "@rembuk/model";
import { Chip, createMessages, Icon, PlatformGlyph } from "@rembuk/ui";
import { createMemo, createSignal, For, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { AddChannelForm } from "./add-channel-form.tsx";
import { messages } from "./messages.ts";
import type { NewChannel, PostDeeds } from "./post-deeds.ts";

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
          <ChannelChip
            channel={channel}
            isOn={isOn(channel.id)}
            isTwin={isTwin(channel)}
            isReadOnly={props.isReadOnly}
            onToggle={(on) => props.deeds.setChannel(props.post.id, channel.id, on)}
          />
        )}
      </For>
      <Show when={!props.isReadOnly}>
        <AddChannel
          zone={props.post.zone}
          isAdding={isAdding()}
          onAdding={setAdding}
          onAdd={(channel) => props.deeds.addChannel(props.post.id, channel)}
        />
      </Show>
    </div>
  );
}

/** The way to one more channel; the focus comes back to it from the form. */
function AddChannel(props: {
  zone: string;
  isAdding: boolean;
  onAdding: (isAdding: boolean) => void;
  onAdd: (channel: NewChannel) => void;
}) {
  const t = createMessages(messages);
  let isBack = false;
  const close = () => {
    isBack = true;
    props.onAdding(false);
  };
  const add = (channel: NewChannel) => {
    props.onAdd(channel);
    close();
  };
  return (
    <Show
      when={props.isAdding}
      fallback={
        <Chip
          isDashed
          ref={(chip) => isBack && queueMicrotask(() => chip.focus())}
          onClick={() => props.onAdding(true)}
        >
          <Icon name="plus" size={14} /> {t("addChannel")}
        </Chip>
      }
    >
      <AddChannelForm zone={props.zone} onAdd={add} onCancel={close} />
    </Show>
  );
}

function ChannelChip(props: {
  channel: Channel;
  isOn: boolean;
  isTwin: boolean;
  isReadOnly: boolean;
  onToggle: (on: boolean) => void;
}) {
  const t = createMessages(messages);
  const platform = () => t("platforms", props.channel.platform);
  return (
    <Chip
      isOn={props.isOn}
      title={props.channel.handle}
      disabled={props.isReadOnly}
      onClick={() => props.onToggle(!props.isOn)}
    >
      <span class={styles["glyph"]} aria-hidden="true">
        <PlatformGlyph platform={props.channel.platform} name={platform()} />
      </span>
      <span>
        {platform()}
        <Show when={props.isTwin}>
          {" "}
          <bdi class={styles["handle"]}>{props.channel.handle}</bdi>
        </Show>
      </span>
    </Chip>
  );
}
