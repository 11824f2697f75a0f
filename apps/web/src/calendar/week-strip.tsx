import { shiftDate } from "@rembuk/model";
import { createMessages, Icon, VisuallyHidden } from "@rembuk/ui";
import { For } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { flag } from "./flag.ts";
import { messages } from "./messages.ts";
import type { GridDay } from "./month-grid.ts";
import { useWhen } from "./when-words.ts";

import styles from "./agenda.module.css";

/** The week around the chosen day; a dot says that a day holds posts. */
export function WeekStrip(props: { days: readonly GridDay[] }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const turn = (days: number) =>
    state.goTo({ date: shiftDate(state.spot().date, days), postId: null });

  return (
    <nav class={styles["strip"]} aria-label={t("agenda")}>
      <button
        type="button"
        class={styles["turn"]}
        aria-label={t("previousWeek")}
        onClick={() => turn(-7)}
      >
        <Icon name="chevron-left" />
      </button>
      <For each={props.days}>
        {({ date, weekday }) => (
          <button
            type="button"
            class={styles["stripDay"]}
            data-sunday={flag(weekday === 7)}
            data-today={flag(date === state.today())}
            aria-pressed={date === state.spot().date}
            onClick={() => state.goTo({ date, postId: null })}
          >
            <span>{when().weekdayShort(date)} </span>
            <b>{Number(date.slice(8))}</b>{" "}
            <VisuallyHidden>
              {t("dayWith", when().monthName(date.slice(0, 7)), state.idsOn(date).length)}
            </VisuallyHidden>
            <i aria-hidden="true" data-some={flag(state.idsOn(date).length > 0)} />
          </button>
        )}
      </For>
      <button
        type="button"
        class={styles["turn"]}
        aria-label={t("nextWeek")}
        onClick={() => turn(7)}
      >
        <Icon name="chevron-right" />
      </button>
    </nav>
  );
}
