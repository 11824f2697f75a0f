import type { Post } from "@rembuk/model";
import { VisuallyHidden } from "@rembuk/ui";
import { onCleanup, onMount, Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { CardFace } from "./card-face.tsx";
import { dragPost } from "./drag-post.ts";
import { flag } from "./flag.ts";
import { PeerTag } from "./peer-tag.tsx";

import styles from "./card.module.css";

/** A post on the calendar: a full card, or one line where the day is crowded. */
export function PostCard(props: { postId: string; isLine: boolean }) {
  const state = useCalendar();
  return (
    <Show when={state.post(props.postId)}>
      {(post) => <Card postId={props.postId} post={post()} isLine={props.isLine} />}
    </Show>
  );
}

function Card(props: { postId: string; post: Post; isLine: boolean }) {
  const state = useCalendar();
  const id = () => props.postId;
  const peers = () => state.peersOn(id());
  let card!: HTMLDivElement;

  onMount(() => {
    const date = () => card.closest<HTMLElement>("[data-date]")?.dataset["date"] ?? "";
    onCleanup(dragPost(card, { id, date, liftedClass: styles["lifted"]! }, state));
  });
  // A card that moves is drawn anew on its new day; who stood on it goes with it.
  onCleanup(() => {
    if (document.activeElement === card) state.follow(id());
  });

  return (
    <div
      ref={card}
      role="button"
      class={styles["card"]}
      data-post={id()}
      data-form={props.isLine ? "line" : "full"}
      data-status={props.post.status}
      data-selected={flag(state.isSelected(id()))}
      data-peer={flag(peers().length > 0)}
      data-origin={flag(state.isLifted(id()))}
      style={{ "--peer": peers()[0] ? `var(--person-${peers()[0]!.color})` : undefined }}
      aria-pressed={state.isSelected(id())}
      title={props.isLine ? state.words.name(props.post) : undefined}
      tabIndex={state.isSpot(id()) ? 0 : -1}
      onClick={() => state.open(id())}
    >
      <VisuallyHidden>{state.words.spoken(props.post, peers())}</VisuallyHidden>
      <CardFace post={props.post} isLine={props.isLine} />
      <PeerTag peers={peers()} />
    </div>
  );
}
