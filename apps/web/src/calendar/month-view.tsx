import { createMessages } from "@rembuk/ui";
import { For, onCleanup, onMount } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { answerKey } from "./calendar-keys.ts";
import { watchDrags } from "./drag-post.ts";
import { flag } from "./flag.ts";
import { messages } from "./messages.ts";
import type { GridDay } from "./month-grid.ts";
import { MonthWeek } from "./month-week.tsx";
import { spotOf } from "./spot-element.ts";
import { useWhen } from "./when-words.ts";

import styles from "./month.module.css";

/** A month as a grid of days. */
export function MonthView(props: { weeks: readonly (readonly GridDay[])[]; label: string }) {
  const state = useCalendar();
  const t = createMessages(messages);
  const when = useWhen();
  onMount(() => onCleanup(watchDrags(state)));

  const standWhereFocusIs = (event: FocusEvent) => {
    const spot = spotOf(event.target);
    if (spot) state.standOn(spot);
  };

  return (
    <>
      <p id="calendar-help" hidden>
        {t("gridHelp")}
      </p>
      <div
        ref={state.setRoot}
        class={styles["month"]}
        role="grid"
        aria-label={props.label}
        aria-describedby="calendar-help"
        data-moving={flag(state.lift())}
        onKeyDown={(event) => answerKey(event, state)}
        onFocusIn={standWhereFocusIs}
      >
        <div class={styles["weekdays"]} role="row">
          <For each={props.weeks[0]}>
            {({ date, weekday }) => (
              <div role="columnheader" class={styles["weekday"]} data-sunday={flag(weekday === 7)}>
                {when().weekday(date)}
              </div>
            )}
          </For>
        </div>
        <For each={props.weeks}>{(week) => <MonthWeek days={week} />}</For>
      </div>
    </>
  );
}
