/**
 * What people bring: bytes → rows → changes.
 *
 * `readTable` makes a table of a file, `mapColumns` proposes what its columns mean, `planImport` compares
 * its rows with the workspace and says what would change, `applyPlan` does it. All but the last are pure
 * and run in a browser's worker as on the command line. The rules are numbered in `docs/import.md`.
 *
 * @module
 */
export { type ColumnUse, type Field, FIELDS, type Mapping } from "./column/field.ts";
export { mapColumns } from "./column/map-columns.ts";
export type { DateOrderFound } from "./date/date-order.ts";
export type { DateOrder } from "./date/parse-day.ts";
export { applyPlan, type OpenDocument, replaceText } from "./plan/apply-plan.ts";
export {
  type Existing,
  type ImportPlan,
  type ImportRequest,
  type PlannedEdit,
  type PlannedRow,
  type PlannedText,
} from "./plan/import-plan.ts";
export { planImport, shardsNeeded } from "./plan/plan-import.ts";
export type { NamedPlatform } from "./plan/platforms.ts";
export type { ImportInput } from "./plan/read-rows.ts";
export { type ImportReport, reportOf } from "./plan/report.ts";
export type { FileReason, RefusedRow, RowReason, WarnedRow, Warning } from "./reason.ts";
export { sayReason } from "./say-reason.ts";
export type { ForeignKind } from "./table/kind-of-file.ts";
export { LIMITS } from "./table/limits.ts";
export type { BulkFormat } from "./table/bulk-format.ts";
export { type ReadOptions, readTable, type TableRead } from "./table/read-table.ts";
export type { Encoding, LeftOut, Table, TableRow } from "./table/table.ts";
export {
  type BundleAbout,
  type BundledBlob,
  type BundledDocument,
  type BundleOptions,
  type BundleProgress,
  type BundleReason,
  BundleRefused,
  type BundleReport,
  type BundleSink,
  type BundleSource,
  type HistoryRow,
} from "./bundle/bundle.ts";
export { readBundle } from "./bundle/read-bundle.ts";
export { sayBundleReason } from "./bundle/say-bundle-reason.ts";
export { writeBundle } from "./bundle/write-bundle.ts";
export { channelTitle } from "./export/channel-names.ts";
export type { CsvSetting } from "./export/csv-columns.ts";
export { BUFFER_ROWS, type BufferExport, exportBuffer } from "./export/export-buffer.ts";
export { exportCsv } from "./export/export-csv.ts";
export { type ExportedNote, exportIcs } from "./export/export-ics.ts";
export type { ExportedPost } from "./export/exported-post.ts";
