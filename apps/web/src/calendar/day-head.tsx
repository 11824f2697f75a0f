import { createMessages, Icon } from "@rembuk/ui";
import { Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { messages } from "./messages.ts";
import type { GridDay } from "./month-grid.ts";
import { useWhen } from "./when-words.ts";

import styles from "./month.module.css";

/** The number of a day; beside it how many posts it holds, or the time at which one would be dropped there. */
export function DayHead(props: { day: GridDay; count: number; isCrowded: boolean }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const date = () => props.day.date;
  const arriving = () => {
    const lift = state.isOver(date()) ? state.lift() : null;
    return lift && lift.from !== lift.over ? state.post(lift.postId) : undefined;
  };
  return (
    <div class={styles["head"]}>
      <span class={styles["number"]} aria-hidden="true">
        {Number(date().slice(8))}
      </span>
      <Show when={state.noteOn(date())}>
        {(note) => (
          <span class={styles["note"]} title={note()} dir="auto">
            {note().replaceAll("\n", " · ")}
          </span>
        )}
      </Show>
      <Show when={arriving()} fallback={<DayTools {...props} />}>
        {(post) => (
          <span class={styles["droptime"]}>
            <Show when={post().time} fallback={t("noTime")}>
              {(time) => `${when().time(time())} ${when().zoneOn(post().zone, date())}`}
            </Show>
          </span>
        )}
      </Show>
    </div>
  );
}

function DayTools(props: { day: GridDay; count: number; isCrowded: boolean }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
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
      <Show when={props.isCrowded}>
        <span class={styles["count"]} aria-hidden="true">
          {props.count}
        </span>
      </Show>
    </span>
  );
}
