import type { AnyChange, Calendar, Workspace } from "@rembuk/model";
import { strToU8, type Zippable, zipSync } from "fflate";

import { mapColumns } from "./column/map-columns.ts";
import type { Existing, ImportPlan, ImportRequest } from "./plan/import-plan.ts";
import { planImport } from "./plan/plan-import.ts";
import { readTable } from "./table/read-table.ts";
import type { Table } from "./table/table.ts";

/** A workspace in which nothing has been set up yet. */
export function emptyWorkspace(): Workspace {
  return {
    about: {},
    people: {},
    channels: {},
    campaigns: {},
    pillars: {},
    labels: {},
    customFields: {},
    shards: {},
  };
}

/** What is there before a first import. */
export const NOTHING: Existing = { workspace: emptyWorkspace(), calendars: {} };

/** The day of every import in tests. */
export const TODAY = "2026-11-24";

/** The table in a file. @throws where the file is refused. */
export function tableOf(file: string | Uint8Array): Table {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const read = readTable(bytes, TODAY);
  if (read.kind === "refused") throw new Error(read.reason.code);
  return read.table;
}

/** Plans a file as the dialog proposes it. */
export function planOf(
  file: string | Uint8Array,
  existing: Existing = NOTHING,
  more: Partial<ImportRequest> = {},
): ImportPlan {
  const table = tableOf(file);
  return planImport(
    {
      table,
      mapping: mapColumns(table),
      workspaceId: "w1",
      zone: "Asia/Jakarta",
      today: TODAY,
      now: 1_000,
      ...more,
    },
    existing,
  );
}

/** What the workspace holds after a plan, by the rules of documents. */
export function after(
  { workspace, calendars }: Existing,
  { edits }: Pick<ImportPlan, "edits">,
): Existing {
  const next = { workspace: structuredClone(workspace), calendars: structuredClone(calendars) };
  const shards: Record<string, Calendar> = next.calendars;
  for (const { documentId, kind, changes } of edits) {
    const year = documentId.split(".")[2]!;
    if (kind === "calendar") shards[year] ??= { posts: {}, dayNotes: {} };
    const tables: unknown = kind === "workspace" ? next.workspace : shards[year];
    for (const change of changes) applyTo(tables as Tables, change);
  }
  return next;
}

type Tables = Record<string, Record<string, Record<string, unknown>>>;

function applyTo(tables: Tables, change: AnyChange): void {
  const table = tables[change.table]!;
  if (change.type === "insert") table[change.record.id] = { ...change.record };
  if (change.type === "remove") delete table[change.id];
  if (change.type !== "update" || !table[change.id]) return;
  for (const [key, value] of Object.entries(change.fields)) {
    if (value === null) delete table[change.id]![key];
    else table[change.id]![key] = value;
  }
}

/** The posts of every shard, by title. */
export function postsIn({ calendars }: Existing): Record<string, Record<string, unknown>> {
  const posts = Object.values(calendars).flatMap((calendar) => Object.values(calendar.posts));
  return Object.fromEntries(posts.map((post) => [post.title, post]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a small workbook; what is given replaces or adds. */
export interface WorkbookParts {
  /** Rows inside `sheetData`, as XML, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  /** `cellXfs` and what stands before it. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly hidden?: readonly string[];
  readonly parts?: Zippable;
}

/** Packs a workbook as spreadsheets do. */
export function workbook({ sheets, hidden = [], parts, ...about }: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const list = names.map((name, at) => {
    const state = hidden.includes(name) ? ' state="hidden"' : "";
    return `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="s${at}"/>`;
  });
  const relations = names.map((_, at) =>
    relation(`s${at}`, "worksheet", `worksheets/sheet${at}.xml`),
  );
  const files: Record<string, string> = {
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}">${relation("r", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${about.workbookPr ?? ""}/><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relations.join("")}${relation("st", "styles", "styles.xml")}${relation("ss", "sharedStrings", "/xl/sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${about.styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${about.strings ?? ""}</sst>`,
  };
  names.forEach((name, at) => {
    files[`xl/worksheets/sheet${at}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  const zippable = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(zippable), ...parts });
}

/** A row of inline texts and numbers. */
export function sheetRow(number: number, cells: readonly (string | number)[]): string {
  const xml = cells.map((cell) =>
    typeof cell === "number"
      ? `<c><v>${cell}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`,
  );
  return `<row r="${number}">${xml.join("")}</row>`;
}
