import type { Calendar, Change, Workspace } from "@rembuk/model";

import type { DateOrderFound } from "../date/date-order.ts";
import type { RefusedRow, WarnedRow } from "../reason.ts";
import type { LeftOut } from "../table/table.ts";
import type { ImportInput } from "./read-rows.ts";

/** An import that is to be planned. */
export interface ImportRequest extends ImportInput {
  readonly workspaceId: string;
  /** Who imports. */
  readonly createdBy?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the workspace has already. */
export interface Existing {
  readonly workspace: Workspace;
  /** The shards that `shardsNeeded` names, by year. One that does not exist yet may be left out. */
  readonly calendars: Readonly<Record<string, Calendar>>;
}

/** The changes of one document. */
export type PlannedEdit =
  | {
      readonly kind: "workspace";
      readonly documentId: string;
      readonly changes: Change<Workspace>[];
    }
  | {
      readonly kind: "calendar";
      readonly documentId: string;
      readonly changes: Change<Calendar>[];
    };

/** A live text that an import writes, after the edits. */
export interface PlannedText {
  readonly documentId: string;
  readonly table: "variants";
  readonly id: string;
  readonly field: "caption";
  readonly text: string;
  /** `replace` what is there, or write only where there is nothing (`fill`). */
  readonly mode: "replace" | "fill";
}

/** What becomes of one row. */
export interface PlannedRow {
  readonly row: number;
  readonly outcome: "new" | "changed" | "unchanged";
  /** Absent where the row is a remark on its day. */
  readonly postId?: string;
  readonly title: string;
  readonly date?: string;
  readonly time?: string;
}

/** A whole import before it happens. A dry run is a plan that is not applied. */
export interface ImportPlan {
  readonly format: "csv" | "xlsx" | "ics";
  /** How many rows of the table hold anything; of a calendar, how many times its events happen. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** How many of all these rows are remarks on a day and not posts. */
  readonly notes: number;
  /** What a calendar holds that is neither. */
  readonly leftOut?: LeftOut;
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly WarnedRow[];
  readonly planned: readonly PlannedRow[];
  readonly dateOrder: DateOrderFound;
  /** The workspace first, because posts refer to what it holds. Only documents that change. */
  readonly edits: readonly PlannedEdit[];
  readonly texts: readonly PlannedText[];
}
