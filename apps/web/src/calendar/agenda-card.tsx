import type { Post } from "@rembuk/model";
import { Avatar, createMessages, PlatformGlyph, StatusBadge, VisuallyHidden } from "@rembuk/ui";
import { For, onCleanup, Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { flag } from "./flag.ts";
import { messages } from "./messages.ts";
import { PeerTag } from "./peer-tag.tsx";
import { useWhen } from "./when-words.ts";

import styles from "./agenda.module.css";

/** A post in the agenda: roomier than on the month, with its zone said beside its time. */
export function AgendaCard(props: { postId: string }) {
  const state = useCalendar();
  return (
    <Show when={state.post(props.postId)}>
      {(post) => <Card postId={props.postId} post={post()} />}
    </Show>
  );
}

function Card(props: { postId: string; post: Post }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const { words } = state;
  const peers = () => state.peersOn(props.postId);
  let card!: HTMLButtonElement;
  onCleanup(() => {
    if (document.activeElement === card) state.follow(props.postId);
  });

  return (
    <button
      ref={card}
      type="button"
      class={styles["card"]}
      data-post={props.postId}
      data-status={props.post.status}
      data-peer={flag(peers().length > 0)}
      style={{ "--peer": peers()[0] ? `var(--person-${peers()[0]!.color})` : undefined }}
      tabIndex={0}
      onClick={() => state.open(props.postId)}
    >
      <VisuallyHidden>{words.spoken(props.post, peers())}</VisuallyHidden>
      <span class={styles["row"]} aria-hidden="true">
        <Show when={props.post.time} fallback={<span class={styles["zone"]}>{t("noTime")}</span>}>
          {(time) => (
            <>
              <b class={styles["time"]}>{when().time(time())}</b>
              <span class={styles["zone"]}>{when().zoneOn(props.post.zone, props.post.date)}</span>
            </>
          )}
        </Show>
        <span class={styles["glyphs"]}>
          <For each={words.platforms(props.post)}>
            {(platform) => <PlatformGlyph platform={platform} name={words.platform(platform)} />}
          </For>
        </span>
      </span>
      <span class={styles["title"]} dir="auto" aria-hidden="true">
        {words.name(props.post)}
      </span>
      <span class={styles["row"]} aria-hidden="true">
        <StatusBadge status={props.post.status} label={words.status(props.post.status)} />
        <Show when={words.assignee(props.post)}>
          {(person) => <Avatar name={person().name} color={person().color} size={22} />}
        </Show>
      </span>
      <PeerTag peers={peers()} />
    </button>
  );
}
