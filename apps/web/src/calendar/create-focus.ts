import { createEffect, createMemo, createSelector, createSignal, on, untrack } from "solid-js";

import type { CalendarState } from "./calendar-context.tsx";
import type { GridDay } from "./month-grid.ts";
import type { Spot } from "./roam.ts";
import { elementAt } from "./spot-element.ts";

type FocusPart = Pick<CalendarState, "spot" | "isSpot" | "goTo" | "standOn" | "follow" | "setRoot">;

/** Keeps one place in the calendar for the keyboard: the only tab stop, and where the focus returns to. */
export function createFocus(around: {
  month: () => string;
  days: () => readonly GridDay[];
  today: () => string;
  idsOn: (date: string) => readonly string[];
  onMonth: (month: string) => void;
}): FocusPart {
  const [wanted, setWanted] = createSignal<Spot | null>(null);
  /** Where the focus has to go as soon as it is drawn. */
  const [journey, setJourney] = createSignal<Spot | null>(null);
  let root: HTMLElement | undefined;

  const isShown = (date: string) => around.days().some((day) => day.date === date);
  const spot = createMemo<Spot>((before) => {
    const now = settle(wanted(), around.idsOn, isShown, home(around));
    return before && before.date === now.date && before.postId === now.postId ? before : now;
  });

  const goTo = (next: Spot) => {
    setWanted(next);
    if (!isShown(next.date)) around.onMonth(next.date.slice(0, 7));
    setJourney({ ...next });
  };

  // An effect runs after what it depends on is drawn: a month that was just asked for, a post that was just planned.
  createEffect(
    on([journey, around.days], ([to]) => {
      if (!to || !isShown(to.date)) return;
      setJourney(null);
      const element = root && (elementAt(root, to) ?? elementAt(root, { ...to, postId: null }));
      element?.focus({ preventScroll: false });
    }),
  );

  const isSpot = createSelector(createMemo(() => spot().postId));
  const standAgain = (postId: string, day: Spot) => {
    if (!root || document.activeElement !== document.body) return;
    (elementAt(root, { date: "", postId }) ?? elementAt(root, day))?.focus();
  };

  return {
    spot,
    isSpot,
    goTo,
    standOn: setWanted,
    // The card that had it is still there while it is being taken away.
    follow: (postId) => queueMicrotask(() => standAgain(postId, untrack(spot))),
    setRoot(element) {
      root = element;
    },
  };
}

function home({ month, today }: { month: () => string; today: () => string }): Spot {
  const now = today();
  return { date: now.startsWith(month()) ? now : `${month()}-01`, postId: null };
}

/** A place that is there: a post that left its day leaves the keyboard on the day. */
function settle(
  wanted: Spot | null,
  idsOn: (date: string) => readonly string[],
  isShown: (date: string) => boolean,
  home: Spot,
): Spot {
  if (!wanted || !isShown(wanted.date)) return home;
  const { date, postId } = wanted;
  return postId !== null && idsOn(date).includes(postId) ? wanted : { date, postId: null };
}
