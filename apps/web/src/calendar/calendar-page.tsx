import { createMedia, createMessages, useKeys } from "@rembuk/ui";
import { createSignal, lazy, Show, Suspense, untrack } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { CalendarProvider, type CalendarState } from "./calendar-context.tsx";
import { CalendarSheet } from "./calendar-sheet.tsx";
import { createCalendarState } from "./create-calendar-state.ts";
import { createPresence } from "./create-presence.ts";
import { createShownDays, followSpot } from "./create-shown-days.ts";
import { messages } from "./messages.ts";
import { useCalendarVoice } from "./use-calendar-voice.ts";

import styles from "./page.module.css";

const Inspector = lazy(async () => ({
  default: (await import("../post/inspector.tsx")).Inspector,
}));

/** Where the page is, and how to go elsewhere. */
export interface CalendarPageProps {
  /** `2026-12`. */
  readonly month: string;
  /** The post that is open beside the calendar. */
  readonly postId?: string;
  readonly onMonth: (month: string) => void;
  readonly onPost: (postId: string | null) => void;
  readonly onImport?: () => void;
  readonly onBin?: () => void;
}

/** A month of posts, and the selected one beside it. */
export function CalendarPage(props: CalendarPageProps) {
  const handle = useWorkspace();
  const isPhone = createMedia("(max-width: 720px)");
  /** Too narrow for a post beside a month that can still be read: it gets the page to itself. */
  const isNarrow = createMedia("(max-width: 960px)");
  const { weeks, span, days } = createShownDays(handle, () => props.month, isPhone);
  const postId = () => props.postId ?? null;
  /** Whoever opens a post by key, or on a phone, goes there; a click leaves the focus on the card. */
  const [isEntered, setEntered] = createSignal(false);
  const state = createCalendarState(handle, {
    month: () => props.month,
    postId,
    days,
    ...useCalendarVoice(),
    onMonth: (month) => props.onMonth(month),
    onPost: (next, how) => {
      setEntered(how === "keys");
      props.onPost(next);
    },
  });
  followSpot(state, isPhone, props);
  createPresence(handle, postId);
  useCalendarKeys(state);

  const close = () => {
    const left = untrack(postId);
    props.onPost(null);
    state.returnTo(left);
  };

  return (
    <CalendarProvider value={state}>
      <div class={styles["page"]}>
        <Show when={!isNarrow() || props.postId === undefined}>
          <CalendarSheet
            weeks={weeks()}
            span={span()}
            onMonth={props.onMonth}
            onImport={props.onImport}
            onBin={props.onBin}
          />
        </Show>
        <Show when={props.postId}>
          {(open) => (
            <Suspense>
              <Inspector
                postId={open()}
                takesFocus={isEntered() || isNarrow()}
                isPage={isNarrow()}
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

/** The keys that work wherever the focus is on the page. Those of the grid are answered there, and listed here. */
function useCalendarKeys(state: CalendarState): void {
  const t = createMessages(messages);
  const group = () => t("calendar");
  useKeys(() => [
    { keys: "n", name: t("newPost"), group: group(), run: () => state.begin(state.spot().date) },
    {
      keys: "t",
      name: t("today"),
      group: group(),
      run: () => state.goTo({ date: state.today(), postId: null }),
    },
    {
      keys: ["arrowleft", "arrowright", "arrowup", "arrowdown"],
      name: t("keyMove"),
      group: group(),
    },
    { keys: "enter", name: t("keyOpen"), group: group() },
    { keys: "space", name: t("keyLift"), group: group() },
    { keys: "delete", name: t("keyBin"), group: group() },
    { keys: ["pageup", "pagedown"], name: t("keyMonth"), group: group() },
  ]);
}
