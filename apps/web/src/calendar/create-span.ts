import { shiftDate, weekdayOf, type Workspace } from "@rembuk/model";
import {
  type Accessor,
  batch,
  createComputed,
  createMemo,
  createSignal,
  on,
  untrack,
} from "solid-js";

import { type GridDay, shiftMonth } from "./month-grid.ts";

/** The months that an agenda shows one below the other; it grows at both ends. */
export interface Span {
  readonly days: Accessor<readonly GridDay[]>;
  /** Shows the month before as well; `false` where nothing can be planned earlier. */
  readonly earlier: () => boolean;
  readonly later: () => boolean;
}

/** Begins with a month and the next, and begins anew where one goes to a month that is not among those shown. */
export function createSpan(month: () => string, years: () => readonly string[]): Span {
  const [from, setFrom] = createSignal(untrack(month));
  const [to, setTo] = createSignal(shiftMonth(untrack(month), 1));
  createComputed(
    on(month, (now) => {
      if (now >= from() && now <= to()) return;
      batch(() => {
        setFrom(now);
        setTo(shiftMonth(now, 1));
      });
    }),
  );
  const days = createMemo(() => daysBetweenMonths(from(), to()));
  return {
    days,
    earlier() {
      if (from() <= `${years()[0]}-01`) return false;
      setFrom(shiftMonth(from(), -1));
      return true;
    },
    later() {
      if (to() >= `${years().at(-1)}-12`) return false;
      setTo(shiftMonth(to(), 1));
      return true;
    },
  };
}

/** The years in which something may be planned, and that of `today`, in their order. */
export function yearsOf(workspace: Pick<Workspace, "shards">, today: string): string[] {
  const noted = Object.values(workspace.shards).flatMap((shard) =>
    Object.keys(shard).flatMap((key) => (key.startsWith("years/") ? [key.slice(6)] : [])),
  );
  return [...new Set([today.slice(0, 4), ...noted])].sort();
}

function daysBetweenMonths(from: string, to: string): GridDay[] {
  const end = `${shiftMonth(to, 1)}-01`;
  const days: GridDay[] = [];
  for (let date = `${from}-01`; date < end; date = shiftDate(date, 1)) {
    days.push({ date, inMonth: true, weekday: weekdayOf(date) });
  }
  return days;
}
