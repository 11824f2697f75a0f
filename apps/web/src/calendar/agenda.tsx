import { createMessages } from "@rembuk/ui";
import { createMemo, For, onMount, Show, untrack } from "solid-js";

import { AgendaDay } from "./agenda-day.tsx";
import { useCalendar } from "./calendar-context.tsx";
import { answerKey } from "./calendar-keys.ts";
import { followScrolling } from "./create-scrolling.ts";
import type { Span } from "./create-span.ts";
import { messages } from "./messages.ts";
import { mondayOf, weekFrom } from "./month-grid.ts";
import { elementAt, spotOf } from "./spot-element.ts";
import { WeekStrip } from "./week-strip.tsx";
import { useWhen } from "./when-words.ts";

import styles from "./agenda.module.css";

/** The calendar as a list of days, for a phone: a week to choose from on top, month after month below. */
export function Agenda(props: { span: Span; onSeen: (month: string) => void }) {
  const state = useCalendar();
  const t = createMessages(messages);
  const when = useWhen();
  const week = createMemo(() => weekFrom(mondayOf(state.spot().date), state.month()));
  /** Days that say something: they hold posts or a note, are today, or were chosen. */
  const told = createMemo(() =>
    props.span.days().flatMap(({ date }) => {
      const isTold = date === state.today() || date === state.spot().date;
      const says = state.idsOn(date).length > 0 || state.noteOn(date) !== undefined;
      return isTold || says ? [date] : [];
    }),
  );
  const beginsMonth = (at: number) =>
    at > 0 && told()[at]?.slice(0, 7) !== told()[at - 1]?.slice(0, 7);
  let days!: HTMLDivElement;
  const setDays = (element: HTMLDivElement) => {
    days = element;
    state.setRoot(element);
  };
  onMount(() => {
    // Opens where one stands, without taking the focus there.
    const spot = untrack(state.spot);
    (elementAt(days, spot) ?? elementAt(days, { ...spot, postId: null }))?.scrollIntoView();
    followScrolling(
      days,
      untrack(() => props.span),
      (month) => props.onSeen(month),
    );
  });
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
        <For each={told()}>
          {(date, at) => (
            <>
              <Show when={beginsMonth(at())}>
                <p class={styles["month"]}>{when().month(date.slice(0, 7))}</p>
              </Show>
              <AgendaDay date={date} />
            </>
          )}
        </For>
      </div>
    </div>
  );
}
