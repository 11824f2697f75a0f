import { createMessages, Icon, VisuallyHidden } from "@rembuk/ui";
import { createMemo, onCleanup, onMount, Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { CarriedCard } from "./carried-card.tsx";
import { DayHead } from "./day-head.tsx";
import { layOutDay } from "./day-layout.ts";
import { DayPosts } from "./day-posts.tsx";
import { dropOnDay } from "./drag-post.ts";
import { flag } from "./flag.ts";
import { messages } from "./messages.ts";
import type { GridDay } from "./month-grid.ts";
import { QuickCreate } from "./quick-create.tsx";
import { useWhen } from "./when-words.ts";

import styles from "./month.module.css";

/** A day of the month view and the posts it holds. */
export function MonthDay(props: {
  day: GridDay;
  /** Height of its week in CSS pixels; 0 before it was measured. */
  height: number;
  isUnfolded: boolean;
  onUnfold: (on: boolean) => void;
}) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const date = () => props.day.date;
  const ids = () => state.idsOn(date());
  const layout = createMemo(() => layOutDay(ids().length, props.height || USUAL_HEIGHT));
  const isStarting = () => state.start()?.date === date();
  const isCarriedHere = () => state.isOver(date()) && state.lift()?.by === "keys";
  const isToday = () => date() === state.today();
  const isTabStop = () => state.spot().postId === null && state.spot().date === date();
  const label = () => {
    const text = t("dayWith", when().day(date()), ids().length);
    return isToday() ? `${text}, ${t("isToday")}` : text;
  };
  const takeDrops = (cell: HTMLElement) => onMount(() => onCleanup(dropOnDay(cell, date())));

  return (
    <div
      ref={takeDrops}
      role="gridcell"
      class={styles["day"]}
      data-date={date()}
      data-outside={flag(!props.day.inMonth)}
      data-weekend={flag(props.day.weekday > 5)}
      data-over={flag(state.isOver(date()))}
      aria-current={isToday() ? "date" : undefined}
      tabIndex={isTabStop() ? 0 : -1}
    >
      <VisuallyHidden>{label()},</VisuallyHidden>{" "}
      <DayHead day={props.day} count={ids().length} isCrowded={layout().crowded} />
      <Show when={isCarriedHere()}>
        <CarriedCard />
      </Show>
      <Show when={isStarting()}>
        <QuickCreate date={date()} />
      </Show>
      <DayPosts date={date()} layout={layout()} />
      <Show when={ids().length === 0 && !isStarting() && state.mayWrite()}>
        <Invitation date={date()} />
      </Show>
      <Show when={layout().crowded || props.isUnfolded}>
        <Rest
          date={date()}
          outOfSight={ids().length - layout().inSight}
          isUnfolded={props.isUnfolded}
          onUnfold={props.onUnfold}
        />
      </Show>
    </div>
  );
}

/** What a day has before it was measured: a guess that is right on a usual screen. */
const USUAL_HEIGHT = 144;

function Invitation(props: { date: string }) {
  const t = createMessages(messages);
  const state = useCalendar();
  return (
    <button
      type="button"
      class={styles["invite"]}
      tabIndex={-1}
      onClick={() => state.begin(props.date)}
    >
      <Icon name="plus" size={14} /> {t("writePost")}
    </button>
  );
}

/** How many posts are out of sight, and the way to see them all: the week grows until they fit. */
function Rest(props: {
  date: string;
  outOfSight: number;
  isUnfolded: boolean;
  onUnfold: (on: boolean) => void;
}) {
  const t = createMessages(messages);
  const when = useWhen();
  return (
    <button
      type="button"
      class={styles["rest"]}
      tabIndex={-1}
      aria-expanded={props.isUnfolded}
      onClick={() => props.onUnfold(!props.isUnfolded)}
    >
      {props.isUnfolded ? t("fewer") : t("more", props.outOfSight)}{" "}
      <VisuallyHidden>{t("postsOn", when().day(props.date))}</VisuallyHidden>
    </button>
  );
}
