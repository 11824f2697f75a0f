import { type Accessor, createEffect, createMemo, on } from "solid-js";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import type { CalendarState } from "./calendar-context.tsx";
import { createSpan, type Span, yearsOf } from "./create-span.ts";
import { createToday } from "./create-today.ts";
import { type GridDay, monthGrid } from "./month-grid.ts";

/** The days on the page: the weeks of a month, or the months that an agenda has come to. */
export interface ShownDays {
  readonly weeks: Accessor<readonly (readonly GridDay[])[]>;
  /** `null` where there is room for a month. */
  readonly span: Accessor<Span | null>;
  readonly days: Accessor<readonly GridDay[]>;
}

/** Shows the days of a month: whole weeks, or on a phone as an agenda that goes on. */
export function createShownDays(
  { workspace }: Pick<WorkspaceHandle, "workspace">,
  month: () => string,
  isPhone: () => boolean,
): ShownDays {
  const today = createToday();
  const weeks = createMemo(() => monthGrid(month()));
  const agenda = createSpan(month, () => yearsOf(workspace, today()));
  const span = () => (isPhone() ? agenda : null);
  const days = createMemo(() => span()?.days() ?? weeks().flat());
  return { weeks, span, days };
}

/** Whoever goes to a day of another month in an agenda has gone to that month. */
export function followSpot(
  state: Pick<CalendarState, "spot" | "month">,
  isPhone: () => boolean,
  page: { readonly onMonth: (month: string) => void },
): void {
  createEffect(
    on(
      () => state.spot().date.slice(0, 7),
      (month) => {
        if (isPhone() && month !== state.month()) page.onMonth(month);
      },
      { defer: true },
    ),
  );
}
