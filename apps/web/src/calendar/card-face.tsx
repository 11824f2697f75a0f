import type { Post } from "@rembuk/model";
import { Avatar, createMessages, PlatformGlyph, StatusIcon, StatusMark } from "@rembuk/ui";
import { For, Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { directionOf } from "./direction-of.ts";
import { flag } from "./flag.ts";
import { messages } from "./messages.ts";
import { useWhen } from "./when-words.ts";

import styles from "./card.module.css";

/** What a card shows of its post to those who look; what it says to those who listen is one sentence beside it. */
export function CardFace(props: { post: Post; isLine: boolean }) {
  return (
    <Show when={props.isLine} fallback={<FullFace post={props.post} />}>
      <LineFace post={props.post} />
    </Show>
  );
}

function FullFace(props: { post: Post }) {
  const t = createMessages(messages);
  const { words } = useCalendar();
  return (
    <>
      <span class={styles["top"]} aria-hidden="true">
        <Show when={props.post.time} fallback={<span class={styles["zone"]}>{t("noTime")}</span>}>
          <Time post={props.post} />
        </Show>
        <span class={styles["glyphs"]}>
          <For each={words.platforms(props.post).slice(0, 4)}>
            {(platform) => (
              <PlatformGlyph platform={platform} name={words.platform(platform)} size={13} />
            )}
          </For>
        </span>
      </span>
      <Title post={props.post} />
      <span class={styles["foot"]} aria-hidden="true">
        <StatusMark status={props.post.status} label={words.status(props.post.status)} />
        <Show when={words.assignee(props.post)}>
          {(person) => <Avatar name={person().name} color={person().color} size={18} />}
        </Show>
      </span>
    </>
  );
}

function LineFace(props: { post: Post }) {
  return (
    <>
      <StatusIcon status={props.post.status} size={13} />
      <Show when={props.post.time}>
        <Time post={props.post} />
      </Show>
      <Title post={props.post} />
    </>
  );
}

function Time(props: { post: Post }) {
  const { words } = useCalendar();
  const when = useWhen();
  const zone = () => when().zoneOn(props.post.zone, props.post.date);
  return (
    <span class={styles["time"]} aria-hidden="true">
      <Show when={props.post.time}>{(time) => when().time(time())}</Show>{" "}
      <Show when={words.isForeign(props.post)}>
        <span class={styles["zone"]}>{zone()}</span>
      </Show>
    </span>
  );
}

function Title(props: { post: Post }) {
  const { words } = useCalendar();
  return (
    <span
      class={styles["title"]}
      dir={directionOf(words.name(props.post))}
      aria-hidden="true"
      data-untitled={flag(!words.title(props.post))}
    >
      {words.name(props.post)}
    </span>
  );
}
