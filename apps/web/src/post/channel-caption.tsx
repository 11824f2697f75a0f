import type { OpenDocument } from "@rembuk/client";
import type { Channel, Draft } from "@rembuk/model";
import { Button, createMessages, PlatformGlyph } from "@rembuk/ui";
import { Show } from "solid-js";

import { CaptionBox } from "./caption-box.tsx";
import { messages } from "./messages.ts";

import styles from "./caption.module.css";

/** What a channel posts: the caption for all, or its own once it has one. */
export function ChannelCaption(props: {
  draft: OpenDocument<Draft>;
  channel: Channel;
  isOwn: boolean;
  isEditable: boolean;
  onOwn: (own: boolean) => void;
}) {
  const t = createMessages(messages);
  /** Whoever turns from one to the other goes on there: in the editor, or at the button. */
  let isTurned = false;
  const turn = (own: boolean) => {
    isTurned = true;
    props.onOwn(own);
  };
  const comeBack = (button: HTMLElement) => isTurned && queueMicrotask(() => button.focus());
  const name = () => `${t("platforms", props.channel.platform)} ${props.channel.handle}`;

  return (
    <Show
      when={props.isOwn}
      fallback={
        <div class={styles["follows"]}>
          <span>
            <ChannelName channel={props.channel} name={name()} />
            <span class={styles["hint"]}>{t("sameAsMaster")}</span>
          </span>
          <Show when={props.isEditable}>
            <Button size="xs" tone="quiet" ref={comeBack} onClick={() => turn(true)}>
              {t("writeOwn")}
            </Button>
          </Show>
        </div>
      }
    >
      <CaptionBox
        draft={props.draft}
        variant={props.channel.id}
        heading={<ChannelName channel={props.channel} name={name()} />}
        label={t("captionFor", name())}
        isEditable={props.isEditable}
        takesFocus={isTurned}
        action={
          <Show when={props.isEditable}>
            <Button size="xs" tone="quiet" onClick={() => turn(false)}>
              {t("followAgain")}
            </Button>
          </Show>
        }
      />
    </Show>
  );
}

function ChannelName(props: { channel: Channel; name: string }) {
  return (
    <span class={styles["channelName"]}>
      <span class={styles["glyph"]} aria-hidden="true">
        <PlatformGlyph platform={props.channel.platform} name={props.name} />
      </span>
      <bdi>{props.name}</bdi>
    </span>
  );
}
