import { shiftDate, weekdayOf } from "@rembuk/model";
import { isField } from "@rembuk/ui";

import type { CalendarState } from "./calendar-context.tsx";
import { mondayOf, sameDayIn, shiftMonth } from "./month-grid.ts";
import { roam, type Spot } from "./roam.ts";
import { spotOf } from "./spot-element.ts";

/** Answers a key pressed inside the month: moving, lifting, opening, typing a new post. */
export function answerKey(event: KeyboardEvent, state: CalendarState): void {
  if (event.defaultPrevented || isField(event.target)) return;
  const spot = spotOf(event.target);
  if (!spot) return;
  const answered =
    state.lift()?.by === "keys" ? answerLifted(event, state) : answer(event, spot, state);
  if (answered) event.preventDefault();
}

/** `true` when the key was ours. */
type Answer = boolean;

function answer(event: KeyboardEvent, spot: Spot, state: CalendarState): Answer {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") {
    state.open(null);
    return true;
  }
  const next = destination(event, spot, state);
  if (next) {
    state.goTo(next);
    return true;
  }
  return spot.postId === null
    ? answerOnDay(event, spot.date, state)
    : answerOnPost(event.key, spot.postId, state);
}

function destination({ key }: KeyboardEvent, spot: Spot, state: CalendarState): Spot | null {
  const { date } = spot;
  switch (key) {
    case "Home":
      return { date: mondayOf(date), postId: null };
    case "End":
      return { date: shiftDate(date, 7 - weekdayOf(date)), postId: null };
    case "PageUp":
      return { date: sameDayIn(shiftMonth(state.month(), -1), date), postId: null };
    case "PageDown":
      return { date: sameDayIn(shiftMonth(state.month(), 1), date), postId: null };
    default:
      return roam(spot, key, state.idsOn);
  }
}

function answerOnDay(event: KeyboardEvent, date: string, state: CalendarState): Answer {
  // A button inside the day answers its own Enter.
  if (event.target instanceof HTMLButtonElement) return false;
  if (event.key === "Enter") {
    state.begin(date);
    return true;
  }
  return state.typeOn(date, event.key);
}

function answerOnPost(key: string, postId: string, state: CalendarState): Answer {
  switch (key) {
    case "Enter":
      state.open(postId, "keys");
      return true;
    case " ":
      state.liftByKeys(postId);
      return true;
    case "Delete":
    case "Backspace":
      state.bin(postId);
      return true;
    default:
      return false;
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

function answerLifted({ key }: KeyboardEvent, state: CalendarState): Answer {
  const step = STEPS[key];
  if (step !== undefined) state.carry(step);
  else if (key === " " || key === "Enter") state.drop();
  else if (key === "Escape" || key === "Tab") state.putBack();
  return key !== "Tab";
}
