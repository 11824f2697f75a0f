import { sayReason } from "../say-reason.ts";
import type { ImportPlan } from "./import-plan.ts";

/** What the command line prints about an import as JSON. */
export interface ImportReport {
  readonly format: ImportPlan["format"];
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  /** Only of a file that holds any: how many of its rows are remarks on a day. */
  readonly notes?: number;
  readonly leftOut?: ImportPlan["leftOut"];
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
}

/** Sums up a plan for the command line, with reasons in English. */
export function reportOf(plan: ImportPlan): ImportReport {
  const { format, rows, changed } = plan;
  const refused = plan.refused.map(({ row, reason }) => ({ row, reason: sayReason(reason) }));
  return {
    format,
    rows,
    new: plan.new,
    changed,
    ...(plan.notes > 0 ? { notes: plan.notes } : {}),
    ...(plan.leftOut ? { leftOut: plan.leftOut } : {}),
    refused,
  };
}
