import { createMessages, Icon, Note } from "@rembuk/ui";
import { createMemo, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { Agenda } from "./agenda.tsx";
import { useCalendar } from "./calendar-context.tsx";
import { CalendarSkeleton } from "./calendar-skeleton.tsx";
import { createShownShards } from "./create-shown-shards.ts";
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
  isPhone: boolean;
  onMonth: (month: string) => void;
  onImport: (() => void) | undefined;
  onBin: (() => void) | undefined;
}) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const days = createMemo(() => props.weeks.flat());
  const { standing, isNewer } = createShownShards(useWorkspace(), state.month, days);
  const isEmpty = () =>
    state.start() === null &&
    days().every(({ date, inMonth }) => !inMonth || state.idsOn(date).length === 0);

  return (
    <section class={styles["sheet"]} aria-label={t("calendar")}>
      <Toolbar
        isPhone={props.isPhone}
        onMonth={props.onMonth}
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
        <div class={styles["scroll"]}>
          <Show
            when={props.isPhone}
            fallback={<MonthView weeks={props.weeks} label={when().month(state.month())} />}
          >
            <Agenda days={days()} />
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
