import type { RowReason, Warning } from "../reason.ts";
import { type ClockZone, FLOATING } from "./clock-zone.ts";
import { type Component, lineOf, linesOf } from "./components.ts";
import type { ContentLine } from "./content-line.ts";
import { type Moment, parseMoment } from "./moment.ts";
import type { Zones } from "./zones.ts";

/** What of a calendar becomes posts. */
export const POST_COMPONENTS: ReadonlySet<string> = new Set(["VEVENT", "VTODO", "VJOURNAL"]);

/** An event, a task or a journal entry with its beginning understood. */
export interface CalendarEvent {
  readonly component: Component;
  readonly uid: string;
  /** When it begins, or is due; absent where it does not say. */
  readonly start?: Moment;
  readonly zone: ClockZone;
  /** Which occurrence of a series it takes the place of. */
  readonly replaces?: { readonly moment: Moment; readonly zone: ClockZone; readonly on: boolean };
  readonly isCancelled: boolean;
}

/** What was read of a component. */
export type EventRead =
  | { readonly kind: "event"; readonly event: CalendarEvent; readonly warnings: Warning[] }
  | { readonly kind: "refused"; readonly reason: RowReason };

/** Reads when a component is. What cannot be dated is refused; a zone that nobody knows is a warning. */
export function readEvent(component: Component, zones: Zones, isCancelled: boolean): EventRead {
  if (!component.isClosed) return refused({ code: "cutOff" });
  const line = startLineOf(component);
  if (!line && !saysAnything(component)) return refused({ code: "emptyEvent" });
  const when = line ? readStart(line, zones) : { zone: FLOATING, warnings: [] };
  if (!when) return refused(unreadable(line!));
  const { warnings, ...start } = when;
  const event = {
    component,
    uid: valueOf(component, "UID"),
    ...start,
    ...replacedBy(component, zones),
    isCancelled: isCancelled || /^CANCELL?ED$/i.test(valueOf(component, "STATUS")),
  };
  return { kind: "event", warnings, event };
}

type Start = Pick<CalendarEvent, "start" | "zone"> & { readonly warnings: Warning[] };

function readStart(line: ContentLine, zones: Zones): Start | null {
  const start = parseMoment(firstOf(line));
  if (!start) return null;
  const zone = zones.of(line, start);
  if (zone) return { start, zone, warnings: [] };
  const value = line.params["TZID"] ?? "";
  return { start, zone: FLOATING, warnings: [{ code: "unknownZone", value }] };
}

const valueOf = (component: Component, name: string) => lineOf(component, name)?.value.trim() ?? "";

const refused = (reason: RowReason): EventRead => ({ kind: "refused", reason });

const unreadable = ({ name, value }: ContentLine): RowReason => ({
  code: "unreadableDate",
  column: name,
  value: value.trim().slice(0, 80),
});

/** Of a task that only says when it is due, that is when it is; of a list of days, the first. */
function startLineOf(component: Component): ContentLine | undefined {
  const said = lineOf(component, "DTSTART") ?? lineOf(component, "DUE");
  return said ?? linesOf(component, "RDATE").find(({ value }) => value.trim() !== "");
}

const firstOf = ({ value }: ContentLine) => value.split(/[,/]/)[0]!;

function saysAnything(component: Component): boolean {
  return ["SUMMARY", "DESCRIPTION"].some((name) => lineOf(component, name)?.value.trim());
}

function replacedBy(component: Component, zones: Zones): Pick<CalendarEvent, "replaces"> {
  const line = lineOf(component, "RECURRENCE-ID");
  const moment = line && parseMoment(line.value);
  if (!line || !moment) return {};
  const on = line.params["RANGE"]?.toUpperCase() === "THISANDFUTURE";
  return { replaces: { moment, zone: zones.of(line, moment) ?? FLOATING, on } };
}
