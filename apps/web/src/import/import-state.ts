import type {
  DateOrder,
  FileReason,
  ImportPlan,
  Mapping,
  NamedPlatform,
  Table,
} from "@rembuk/formats";

/** What a person decides about a file before it comes in. */
export interface Decisions {
  readonly mapping: Mapping;
  /** How dates are read that can be read two ways; `null` where the file decides. */
  readonly dateOrder: DateOrder | null;
  /** What dated rows become; `null` where the file decides. */
  readonly rowsAs: "posts" | "notes" | null;
  /** Where posts go out that name no channel. */
  readonly channel: NamedPlatform | null;
  /** The clocks of times that name none. */
  readonly zone: string;
}

/** A file under review: what is decided about it and what would come of it. */
export interface Review extends Decisions {
  readonly step: "review";
  readonly fileName: string;
  readonly table: Table;
  /** `null` while it is being worked out again. */
  readonly plan: ImportPlan | null;
  /** How many rows have been compared of all, while it is. */
  readonly compared: { readonly done: number; readonly all: number } | null;
}

/** Where an import stands. Nothing is changed before `importing`. */
export type ImportState =
  | { readonly step: "choose" }
  | { readonly step: "reading"; readonly fileName: string; readonly rows: number }
  | { readonly step: "refused"; readonly fileName: string; readonly reason: FileReason }
  | { readonly step: "broken"; readonly fileName: string }
  /** It cannot be compared with a year that only the server has. */
  | { readonly step: "away"; readonly fileName: string; readonly year: string }
  /** The device would not keep all of it. */
  | { readonly step: "unkept"; readonly fileName: string }
  /** Somebody stopped it. */
  | { readonly step: "stopped"; readonly fileName: string }
  | Review
  | { readonly step: "importing"; readonly done: number; readonly all: number }
  | {
      readonly step: "done";
      readonly plan: ImportPlan;
      readonly missed: number;
      /** Sheets of the workbook that are not in yet. */
      readonly sheets: readonly string[];
    };
