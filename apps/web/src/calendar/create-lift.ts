import { daysBetween, shiftDate } from "@rembuk/model";
import { createMemo, createSelector, createSignal } from "solid-js";

import type { CalendarState, Lift } from "./calendar-context.tsx";
import type { GridDay } from "./month-grid.ts";

type LiftPart = Pick<
  CalendarState,
  "lift" | "isLifted" | "isOver" | "setLift" | "liftByKeys" | "carry" | "drop" | "putBack"
>;

/** Keeps what is being moved, by pointer or by keys, until it is dropped or put back. */
export function createLift(around: {
  readonly days: () => readonly GridDay[];
  /** The day of a post that may be moved; `undefined` when it may not, or has none. */
  readonly movableFrom: (postId: string) => string | undefined;
  readonly onLift: (postId: string) => void;
  readonly onOver: (date: string) => void;
  readonly onDrop: (postId: string, date: string) => void;
  readonly onPutBack: (postId: string) => void;
}): LiftPart {
  const [lift, setLift] = createSignal<Lift | null>(null);
  const isLifted = createSelector(createMemo(() => lift()?.postId));
  const isOver = createSelector(createMemo(() => lift()?.over));
  const end = (then: (lift: Lift) => void) => {
    const now = lift();
    setLift(null);
    if (now) then(now);
  };

  return {
    lift,
    setLift,
    isLifted,
    isOver,
    liftByKeys(postId) {
      const date = around.movableFrom(postId);
      if (date === undefined) return;
      setLift({ postId, from: date, over: date, by: "keys" });
      around.onLift(postId);
    },
    carry(days) {
      const now = lift();
      if (!now) return;
      const over = withinShown(shiftDate(now.over ?? now.from, days), around.days());
      setLift({ ...now, over });
      around.onOver(over);
    },
    drop: () =>
      end(({ postId, from, over }) => {
        if (over === null || over === from) around.onPutBack(postId);
        else around.onDrop(postId, over);
      }),
    putBack: () => end(({ postId }) => around.onPutBack(postId)),
  };
}

/** A post is carried inside what is shown: farther away is the date field's business. */
function withinShown(date: string, days: readonly GridDay[]): string {
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  if (daysBetween(first, date) < 0) return first;
  return daysBetween(date, last) < 0 ? last : date;
}
