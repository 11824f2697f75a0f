import { createMemo, createSignal, For, onCleanup, onMount } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { heightOfAll } from "./day-layout.ts";
import { MonthDay } from "./month-day.tsx";
import type { GridDay } from "./month-grid.ts";

import styles from "./month.module.css";

/** A week of the month view. It knows its height, so that its days know what fits. */
export function MonthWeek(props: { days: readonly GridDay[] }) {
  const state = useCalendar();
  const [height, setHeight] = createSignal(0);
  /** The day whose posts are all to be seen; its whole week grows with it. */
  const [unfolded, setUnfolded] = createSignal<string | null>(null);
  /** The week one is in is the tallest; a week in which posts share a day is taller than one where none do. */
  const weight = createMemo(() => {
    if (props.days.some(({ date }) => date === state.today())) return "current";
    return props.days.some(({ date }) => state.idsOn(date).length > 1) ? "busy" : undefined;
  });
  const tallest = createMemo(() => {
    const date = unfolded();
    return date === null ? undefined : `${heightOfAll(state.idsOn(date).length)}px`;
  });
  let row!: HTMLDivElement;

  onMount(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setHeight(entry.contentRect.height);
    });
    observer.observe(row);
    onCleanup(() => observer.disconnect());
  });

  return (
    <div
      ref={row}
      role="row"
      class={styles["week"]}
      data-weight={weight()}
      style={{ "min-height": tallest() }}
    >
      <For each={props.days}>
        {(day) => (
          <MonthDay
            day={day}
            height={height()}
            isUnfolded={unfolded() === day.date}
            onUnfold={(on) => setUnfolded(on ? day.date : null)}
          />
        )}
      </For>
    </div>
  );
}
