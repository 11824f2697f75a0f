import { createMessages } from "@rembuk/ui";
import { createMemo, For, onMount } from "solid-js";

import { AgendaDay } from "./agenda-day.tsx";
import { useCalendar } from "./calendar-context.tsx";
import { answerKey } from "./calendar-keys.ts";
import { messages } from "./messages.ts";
import { type GridDay, mondayOf, weekFrom } from "./month-grid.ts";
import { spotOf } from "./spot-element.ts";
import { WeekStrip } from "./week-strip.tsx";

import styles from "./agenda.module.css";

/** A month as a list of days, for a phone: a week to choose from on top, posts below. */
export function Agenda(props: { days: readonly GridDay[] }) {
  const state = useCalendar();
  const t = createMessages(messages);
  const week = createMemo(() => weekFrom(mondayOf(state.spot().date), state.month()));
  /** Days that say something: they hold posts, are today, or were chosen. */
  const told = createMemo(() =>
    props.days.filter(({ date, inMonth }) => {
      if (date === state.today() || date === state.spot().date) return true;
      return inMonth && state.idsOn(date).length > 0;
    }),
  );
  // Opens on the day one stands on, without taking the focus there.
  onMount(() => days.querySelector(`[data-date="${state.spot().date}"]`)?.scrollIntoView());
  let days!: HTMLDivElement;
  const setDays = (element: HTMLDivElement) => {
    days = element;
    state.setRoot(element);
  };
  const standWhereFocusIs = (event: FocusEvent) => {
    const spot = spotOf(event.target);
    if (spot) state.standOn(spot);
  };

  return (
    <div class={styles["agenda"]}>
      <WeekStrip days={week()} />
      <div
        ref={setDays}
        class={styles["days"]}
        role="group"
        aria-label={t("agenda")}
        onKeyDown={(event) => answerKey(event, state)}
        onFocusIn={standWhereFocusIs}
      >
        <For each={told()}>{(day) => <AgendaDay date={day.date} />}</For>
      </div>
    </div>
  );
}
