import type { ColumnUse } from "../column/field.ts";
import { cellOfLabels } from "../plan/labels.ts";
import { type Component, lineOf, linesOf } from "./components.ts";
import { type ContentLine, textOf, textsOf } from "./content-line.ts";
import { ZONE_LINE } from "./own-calendar.ts";

/** A column that a calendar's events fill. */
export interface CalendarColumn {
  readonly title: string;
  /** What it is proposed to become. */
  readonly use: ColumnUse;
  readonly cell: (component: Component) => string;
}

/** What every event may say, in the order of the table. When it is comes from its occurrence. */
const KNOWN: readonly CalendarColumn[] = [
  { title: "Title", use: "title", cell: (component) => first(component, "SUMMARY") },
  { title: "Description", use: "caption", cell: (component) => first(component, "DESCRIPTION") },
  { title: "Link", use: "link", cell: (component) => raw(component, "URL") },
  {
    title: "Categories",
    use: "labels",
    cell: (component) =>
      cellOfLabels(linesOf(component, "CATEGORIES").flatMap(({ value }) => textsOf(value))),
  },
  { title: "Status", use: "status", cell: (component) => first(component, "STATUS") },
  { title: "Comment", use: "notes", cell: (component) => all(component, "COMMENT", textValue) },
  { title: "Location", use: "custom", cell: (component) => first(component, "LOCATION") },
  { title: "Organizer", use: "custom", cell: (component) => all(component, "ORGANIZER", named) },
  { title: "Attendees", use: "custom", cell: (component) => all(component, "ATTENDEE", named) },
  { title: "Contact", use: "custom", cell: (component) => all(component, "CONTACT", textValue) },
  {
    title: "Resources",
    use: "custom",
    cell: (component) => all(component, "RESOURCES", textValue),
  },
  { title: "Image", use: "visual", cell: (component) => all(component, "IMAGE", address) },
  { title: "Attachment", use: "custom", cell: (component) => all(component, "ATTACH", address) },
  {
    title: "Conference",
    use: "custom",
    cell: (component) => all(component, "CONFERENCE", address),
  },
  { title: "Due", use: "custom", cell: dueOf },
  { title: "Progress", use: "custom", cell: (component) => raw(component, "PERCENT-COMPLETE") },
  { title: "Priority", use: "custom", cell: (component) => raw(component, "PRIORITY") },
  { title: "Place", use: "skip", cell: (component) => raw(component, "GEO") },
  { title: "Class", use: "skip", cell: (component) => raw(component, "CLASS") },
  { title: "Color", use: "skip", cell: (component) => raw(component, "COLOR") },
  { title: "End", use: "skip", cell: (component) => raw(component, "DTEND") },
];

/**
 * The columns that any of the events fills: the known ones, and behind them what programs added.
 *
 * @param isOwn our own calendar files name channels as places, and know fewer states than we do
 */
export function columnsIn(components: readonly Component[], isOwn: boolean): CalendarColumn[] {
  const added = new Set<string>();
  for (const { lines } of components) {
    for (const { name } of lines) if (name.startsWith("X-") && name !== ZONE_LINE) added.add(name);
  }
  const known = isOwn ? KNOWN.map(asOwn) : KNOWN;
  const columns = [...known, ...[...added].sort().slice(0, 100).map(addedColumn)];
  return columns.filter(
    ({ title, cell }) =>
      title === "Title" || components.some((component) => cell(component).trim() !== ""),
  );
}

function asOwn(column: CalendarColumn): CalendarColumn {
  if (column.title === "Location") return { ...column, use: "platform" };
  return column.title === "Status" ? { ...column, use: "skip" } : column;
}

/** What a program keeps for itself is left out unless a person wants it. */
function addedColumn(name: string): CalendarColumn {
  return { title: name, use: "skip", cell: (component) => all(component, name, textValue) };
}

const textValue = ({ value }: ContentLine) => textOf(value).trim();

const first = (component: Component, name: string) => {
  const line = lineOf(component, name);
  return line ? textValue(line) : "";
};

const raw = (component: Component, name: string) => lineOf(component, name)?.value.trim() ?? "";

function all(component: Component, name: string, say: (line: ContentLine) => string): string {
  return linesOf(component, name)
    .map(say)
    .filter((text) => text !== "")
    .join(", ");
}

/** A person by name, else by address. */
function named({ params, value }: ContentLine): string {
  return textOf(params["CN"] ?? "").trim() || value.trim().replace(/^mailto:/i, "");
}

/** Where something is; a file inside the calendar is only named. */
function address({ params, value }: ContentLine): string {
  const isInside = params["VALUE"]?.toUpperCase() === "BINARY" || params["ENCODING"] !== undefined;
  return isInside ? (params["FILENAME"] ?? params["FMTTYPE"] ?? "") : value.trim();
}

/** When a task is due that also says when it begins. */
function dueOf(component: Component): string {
  return lineOf(component, "DTSTART") ? raw(component, "DUE") : "";
}
