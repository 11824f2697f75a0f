import { createMessages, Icon } from "@rembuk/ui";
import { createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { CarriedCard } from "./carried-card.tsx";
import { layOutDay } from "./day-layout.ts";
import { dropOnDay } from "./drag-post.ts";
import { messages } from "./messages.ts";
import type { GridDay } from "./month-grid.ts";
import { PostCard } from "./post-card.tsx";
import { QuickCreate } from "./quick-create.tsx";
import { useWhen } from "./when-words.ts";

import styles from "./month.module.css";

/** Cards kept ready below those in sight, so that scrolling and arrows find them. */
const AHEAD = 3;

/** A day of the month view and the posts it holds. */
export function MonthDay(props: {
  day: GridDay;
  height: number;
  isUnfolded: boolean;
  onUnfold: (on: boolean) => void;
}) {
  const state = useCalendar();
  const t = createMessages(messages);
  const when = useWhen();
  const date = () => props.day.date;
  const ids = () => state.idsOn(date());
  const isToday = () => date() === state.today();
  const isStarting = () => state.start()?.date === date();
  const layout = createMemo(() => layOutDay(ids().length, props.height || USUAL_HEIGHT));
  const [isScrolled, setScrolled] = createSignal(false);
  let cell!: HTMLDivElement;

  onMount(() => onCleanup(dropOnDay(cell, date())));

  /** A crowded day draws what is in sight and a little more; the rest when somebody goes there. */
  const drawn = createMemo(() => {
    const all = ids();
    if (!layout().crowded || isScrolled()) return all;
    const { date: there, postId } = state.spot();
    const stand = there === date() && postId !== null ? all.indexOf(postId) : -1;
    return all.slice(0, Math.max(layout().inSight, stand + 1) + AHEAD);
  });
  const outOfSight = () => ids().length - layout().inSight;
  const label = () => {
    const text = t("dayWith", when().day(date()), ids().length);
    return isToday() ? `${text}, ${t("isToday")}` : text;
  };

  return (
    <div
      ref={cell}
      role="gridcell"
      class={styles["day"]}
      data-date={date()}
      data-outside={props.day.inMonth ? undefined : ""}
      data-weekend={props.day.weekday > 5 ? "" : undefined}
      data-over={state.isOver(date()) ? "" : undefined}
      data-empty={ids().length === 0 ? "" : undefined}
      aria-label={label()}
      aria-current={isToday() ? "date" : undefined}
      tabIndex={state.spot().postId === null && state.spot().date === date() ? 0 : -1}
    >
      <DayHeader day={props.day} count={ids().length} crowded={layout().crowded} />
      <Show when={state.isOver(date()) && state.lift()?.by === "keys"}>
        <CarriedCard />
      </Show>
      <Show when={isStarting()}>
        <QuickCreate date={date()} />
      </Show>
      <div
        class={styles["posts"]}
        data-crowded={layout().crowded ? "" : undefined}
        onScroll={() => setScrolled(true)}
      >
        <For each={drawn()}>
          {(id, at) => <PostCard postId={id} isLine={at() >= layout().full} />}
        </For>
      </div>
      <Show when={ids().length === 0 && !isStarting() && state.mayWrite()}>
        <button
          type="button"
          class={styles["invite"]}
          tabIndex={-1}
          onClick={() => state.begin(date())}
        >
          <Icon name="plus" size={14} /> {t("writePost")}
        </button>
      </Show>
      <Show when={layout().crowded || props.isUnfolded}>
        <button
          type="button"
          class={styles["rest"]}
          tabIndex={-1}
          aria-expanded={props.isUnfolded}
          aria-label={
            props.isUnfolded
              ? t("fewerOn", when().day(date()))
              : t("moreOn", outOfSight(), when().day(date()))
          }
          onClick={() => props.onUnfold(!props.isUnfolded)}
        >
          {props.isUnfolded ? t("fewer") : t("more", outOfSight())}
        </button>
      </Show>
    </div>
  );
}

/** What a day has before it was measured: a guess that is right on a usual screen. */
const USUAL_HEIGHT = 144;

function DayHeader(props: { day: GridDay; count: number; crowded: boolean }) {
  const state = useCalendar();
  const t = createMessages(messages);
  const when = useWhen();
  const lifted = () => {
    const lift = state.lift();
    return lift && state.isOver(props.day.date) && lift.from !== lift.over
      ? state.post(lift.postId)
      : undefined;
  };
  return (
    <div class={styles["head"]}>
      <span class={styles["number"]} aria-hidden="true">
        {Number(props.day.date.slice(8))}
      </span>
      <Show
        when={lifted()}
        fallback={<DayTools day={props.day} count={props.count} crowded={props.crowded} />}
      >
        {(post) => (
          <span class={styles["droptime"]}>
            <Show when={post().time} fallback={t("noTime")}>
              {(time) => `${when().time(time())} ${when().zoneOn(post().zone, props.day.date)}`}
            </Show>
          </span>
        )}
      </Show>
    </div>
  );
}

function DayTools(props: { day: GridDay; count: number; crowded: boolean }) {
  const state = useCalendar();
  const t = createMessages(messages);
  const when = useWhen();
  return (
    <span class={styles["tools"]}>
      <Show when={state.mayWrite() && props.count > 0}>
        <button
          type="button"
          class={styles["add"]}
          tabIndex={-1}
          aria-label={t("addOn", when().day(props.day.date))}
          onClick={() => state.begin(props.day.date)}
        >
          <Icon name="plus" size={14} />
        </button>
      </Show>
      <Show when={props.crowded}>
        <span class={styles["count"]} aria-hidden="true">
          {props.count}
        </span>
      </Show>
    </span>
  );
}
