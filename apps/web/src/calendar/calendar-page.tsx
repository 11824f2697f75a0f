import { shardsForYear } from "@rembuk/model";
import { createMessages, Icon, Note, useKeys } from "@rembuk/ui";
import { createEffect, createMemo, createSignal, lazy, Show, Suspense } from "solid-js";

import { createPatience } from "../post/create-ready.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { Agenda } from "./agenda.tsx";
import { CalendarProvider } from "./calendar-context.tsx";
import { CalendarSkeleton } from "./calendar-skeleton.tsx";
import { createCalendarState } from "./create-calendar-state.ts";
import { createMedia } from "./create-media.ts";
import { EmptyMonth } from "./empty-month.tsx";
import { messages } from "./messages.ts";
import { monthGrid } from "./month-grid.ts";
import { MonthView } from "./month-view.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useCalendarNews } from "./use-calendar-news.ts";
import { usePostWords } from "./use-post-words.ts";
import { useWhen } from "./when-words.ts";

import styles from "./page.module.css";

const Inspector = lazy(async () => ({
  default: (await import("../post/inspector.tsx")).Inspector,
}));

/** A month of posts, and the selected one beside it. */
export function CalendarPage(props: {
  month: string;
  postId?: string;
  onMonth: (month: string) => void;
  onPost: (postId: string | null) => void;
  onImport?: () => void;
  onBin?: () => void;
}) {
  const t = createMessages(messages);
  const when = useWhen();
  const handle = useWorkspace();
  const words = usePostWords();
  /** Whoever opens a post by key, or on a phone, goes there; a click leaves the focus on the card. */
  const [isEntered, setEntered] = createSignal(false);
  const isPhone = createMedia("(max-width: 720px)");
  const weeks = createMemo(() => monthGrid(props.month));
  const days = createMemo(() => weeks().flat());
  const state = createCalendarState(handle, {
    month: () => props.month,
    postId: () => props.postId ?? null,
    days,
    onMonth: (month) => props.onMonth(month),
    onPost: (postId, how) => {
      setEntered(how === "keys");
      props.onPost(postId);
    },
    words,
    tell: useCalendarNews(words),
  });

  /** The shards that may hold a post of these days; a month in December looks into the next year. */
  const shards = createMemo(() => {
    const years = [...new Set(days().map(({ date }) => date.slice(0, 4)))];
    const names = new Set(years.flatMap((year) => shardsForYear(handle.workspace, year)));
    return [...names].map((name) => handle.posts.shard(name));
  });
  const isReady = () => handle.posts.shard(props.month.slice(0, 4)).isReady();
  const isPatienceOver = createPatience();
  const isAway = () => handle.connection() !== "live" && isPatienceOver();
  const isNewer = () => shards().some((shard) => !shard.isOpen());
  const isEmpty = () =>
    days().every(({ date, inMonth }) => !inMonth || state.idsOn(date).length === 0);

  createEffect(() => {
    const me = handle.me();
    handle.session.showPresence({
      personId: handle.session.personId,
      name: me?.name ?? "",
      color: me?.color ?? 1,
      postId: props.postId ?? null,
    });
  });
  useKeys(() => [
    {
      keys: "n",
      name: t("newPost"),
      group: t("calendar"),
      run: () => state.begin(state.spot().date),
    },
    {
      keys: "t",
      name: t("today"),
      group: t("calendar"),
      run: () => state.goTo({ date: state.today(), postId: null }),
    },
  ]);

  const close = () => {
    const postId = props.postId;
    const date = postId === undefined ? undefined : handle.posts.post(postId)?.date;
    props.onPost(null);
    if (postId !== undefined && date !== undefined && date.startsWith(props.month)) {
      state.goTo({ date, postId });
    }
  };

  return (
    <CalendarProvider value={state}>
      <div class={styles["page"]}>
        <Show when={!isPhone() || props.postId === undefined}>
          <section class={styles["sheet"]} aria-label={t("calendar")}>
            <Toolbar
              isPhone={isPhone()}
              onMonth={props.onMonth}
              onImport={props.onImport}
              onBin={props.onBin}
            />
            <Show when={!handle.mayWrite() || isNewer()}>
              <p class={styles["readOnly"]}>
                <Icon name={isNewer() ? "lock" : "eye"} size={14} />
                {isNewer() ? t("newerCalendar") : t("viewerNote")}
              </p>
            </Show>
            <Show when={isReady() || isAway()} fallback={<CalendarSkeleton />}>
              <Show when={!isReady()}>
                <div class={styles["notes"]}>
                  <Note tone="news" icon="wifi-off" title={t("notHereYet")} />
                </div>
              </Show>
              <Show when={isReady() && isEmpty() && state.start() === null}>
                <EmptyMonth onImport={props.onImport} />
              </Show>
              <div class={styles["scroll"]}>
                <Show
                  when={isPhone()}
                  fallback={<MonthView weeks={weeks()} label={when().month(props.month)} />}
                >
                  <Agenda days={days()} />
                </Show>
              </div>
            </Show>
          </section>
        </Show>
        <Show when={props.postId}>
          {(postId) => (
            <Suspense>
              <Inspector
                postId={postId()}
                takesFocus={isEntered() || isPhone()}
                onClose={close}
                onBin={state.bin}
              />
            </Suspense>
          )}
        </Show>
      </div>
    </CalendarProvider>
  );
}
