import { daysBetween } from "@rembuk/model";
import { createMessages, Icon } from "@rembuk/ui";
import { createUniqueId, For, Show } from "solid-js";

import { AgendaCard } from "./agenda-card.tsx";
import { useCalendar } from "./calendar-context.tsx";
import { messages } from "./messages.ts";
import { QuickCreate } from "./quick-create.tsx";
import { useWhen } from "./when-words.ts";

import styles from "./agenda.module.css";

/** A day of the agenda: what it is called, its posts, and the way to add one. */
export function AgendaDay(props: { date: string }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const id = createUniqueId();
  const ids = () => state.idsOn(props.date);

  return (
    <section
      class={styles["day"]}
      data-date={props.date}
      aria-labelledby={id}
      tabIndex={state.spot().postId === null && state.spot().date === props.date ? 0 : -1}
    >
      <header class={styles["dayHead"]}>
        <DayName id={id} date={props.date} count={ids().length} />
        <Show when={state.mayWrite()}>
          <button
            type="button"
            class={styles["add"]}
            aria-label={t("addOn", when().day(props.date))}
            onClick={() => state.begin(props.date)}
          >
            <Icon name="plus" />
          </button>
        </Show>
      </header>
      <Show when={state.noteOn(props.date)}>
        {(note) => (
          <p class={styles["note"]} dir="auto">
            {note()}
          </p>
        )}
      </Show>
      <Show when={state.start()?.date === props.date}>
        <QuickCreate date={props.date} />
      </Show>
      <ul class={styles["posts"]}>
        <For each={ids()}>
          {(postId) => (
            <li>
              <AgendaCard postId={postId} />
            </li>
          )}
        </For>
      </ul>
      <Show when={ids().length === 0 && state.start()?.date !== props.date}>
        <p class={styles["nothing"]}>{t("nothingPlanned")}</p>
      </Show>
    </section>
  );
}

/** `Tomorrow`, or the weekday; then the day itself, and how much it holds. */
function DayName(props: { id: string; date: string; count: number }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const near = () => nearName(daysBetween(state.today(), props.date));
  return (
    <h2 id={props.id}>
      <Show
        when={near()}
        fallback={<span class={styles["dayName"]}>{when().weekday(props.date)}</span>}
      >
        {(key) => <span class={styles["dayName"]}>{t(key())}</span>}
      </Show>{" "}
      <span class={styles["dayRest"]}>
        {near() ? when().day(props.date) : when().dayMonth(props.date)}
        {props.count > 1 && ` · ${t("postCount", props.count)}`}
      </span>
    </h2>
  );
}

function nearName(days: number): "today" | "tomorrow" | "yesterday" | undefined {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days === -1 ? "yesterday" : undefined;
}
