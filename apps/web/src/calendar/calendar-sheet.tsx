import { createMessages, Icon, Note } from "@rembuk/ui";
import { createMemo, createSignal, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { Agenda } from "./agenda.tsx";
import { useCalendar } from "./calendar-context.tsx";
import { CalendarSkeleton } from "./calendar-skeleton.tsx";
import { createShownShards } from "./create-shown-shards.ts";
import type { Span } from "./create-span.ts";
import { EmptyMonth } from "./empty-month.tsx";
import { messages } from "./messages.ts";
import type { GridDay } from "./month-grid.ts";
import { MonthView } from "./month-view.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useWhen } from "./when-words.ts";

import styles from "./page.module.css";

/** The calendar itself: its toolbar, what has to be said about it, and its days. */
export function CalendarSheet(props: {
  weeks: readonly (readonly GridDay[])[];
  /** The months of the agenda that a phone shows in place of the weeks. */
  span: Span | null;
  onMonth: (month: string) => void;
  onImport: (() => void) | undefined;
  onBin: (() => void) | undefined;
}) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const days = createMemo(() => props.span?.days() ?? props.weeks.flat());
  /** The month that one reads in an agenda, which is not always the one that one went to. */
  const [seen, setSeen] = createSignal<string | null>(null);
  const month = () => (props.span && seen()) ?? state.month();
  const goToMonth = (to: string) => {
    const day = state.today().startsWith(to) ? state.today() : `${to}-01`;
    if (props.span) state.goTo({ date: day, postId: null });
    else props.onMonth(to);
  };
  const { standing, isNewer } = createShownShards(useWorkspace(), state.month, days);
  const isEmpty = () =>
    state.start() === null &&
    days().every(({ date, inMonth }) => !inMonth || state.idsOn(date).length === 0);

  return (
    <section class={styles["sheet"]} aria-label={t("calendar")}>
      <Toolbar
        isPhone={props.span !== null}
        month={month()}
        onMonth={goToMonth}
        onImport={props.onImport}
        onBin={props.onBin}
      />
      <ReadOnlyNote isNewer={isNewer()} />
      <Show when={standing() !== "loading"} fallback={<CalendarSkeleton />}>
        <Show when={standing() === "away"}>
          <div class={styles["notes"]}>
            <Note tone="news" icon="wifi-off" title={t("notHereYet")} />
          </div>
        </Show>
        <Show when={standing() === "here" && isEmpty()}>
          <EmptyMonth onImport={props.onImport} />
        </Show>
        <div class={styles["scroll"]} data-scroller="">
          <Show
            when={props.span}
            fallback={<MonthView weeks={props.weeks} label={when().month(state.month())} />}
          >
            {(span) => <Agenda span={span()} onSeen={setSeen} />}
          </Show>
        </div>
      </Show>
    </section>
  );
}

function ReadOnlyNote(props: { isNewer: boolean }) {
  const t = createMessages(messages);
  const state = useCalendar();
  return (
    <Show when={props.isNewer || !state.mayWrite()}>
      <p class={styles["readOnly"]}>
        <Icon name={props.isNewer ? "lock" : "eye"} size={14} />
        {props.isNewer ? t("newerCalendar") : t("viewerNote")}
      </p>
    </Show>
  );
}
