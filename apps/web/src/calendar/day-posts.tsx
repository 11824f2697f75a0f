import { createMemo, createSignal, For } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import type { DayLayout } from "./day-layout.ts";
import { flag } from "./flag.ts";
import { PostCard } from "./post-card.tsx";

import styles from "./month.module.css";

/** Cards kept ready below those in sight: enough that there is something to scroll to, which draws the rest. */
const AHEAD = 2;

/** The posts of a day. A crowded day draws what is in sight and a little more; the rest when somebody goes there. */
export function DayPosts(props: { date: string; layout: DayLayout }) {
  const state = useCalendar();
  const [isScrolled, setScrolled] = createSignal(false);
  const drawn = createMemo(() => {
    const all = state.idsOn(props.date);
    if (!props.layout.crowded || isScrolled()) return all;
    const { date, postId } = state.spot();
    const stand = date === props.date && postId !== null ? all.indexOf(postId) : -1;
    return all.slice(0, Math.max(props.layout.inSight, stand + 1) + AHEAD);
  });
  return (
    <div
      class={styles["posts"]}
      data-crowded={flag(props.layout.crowded)}
      onScroll={() => setScrolled(true)}
    >
      <For each={drawn()}>
        {(postId, at) => <PostCard postId={postId} isLine={at() >= props.layout.full} />}
      </For>
    </div>
  );
}
