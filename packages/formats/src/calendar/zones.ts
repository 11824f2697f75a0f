import { type ClockZone, FLOATING, isZone, UTC } from "./clock-zone.ts";
import { type Component, lineOf, linesOf } from "./components.ts";
import type { ContentLine } from "./content-line.ts";
import { type Moment, parseMoment, wallOf } from "./moment.ts";
import { expandRule } from "./recurrence.ts";
import { createEffort, type Effort } from "./steps.ts";
import { windowsZone } from "./windows-zones.ts";

/** Finds the clocks that a line is told by. */
export interface Zones {
  /** `null` for a zone that neither this machine nor the file knows. */
  readonly of: (line: ContentLine, moment: Moment) => ClockZone | null;
}

/** The zones of a file: what everybody knows by name, and what the file itself describes. */
export function createZones(components: readonly Component[]): Zones {
  const described = new Map<string, Component>();
  for (const component of components) {
    const id = component.name === "VTIMEZONE" && lineOf(component, "TZID")?.value.trim();
    if (id) described.set(id, component);
  }
  const found = new Map<string, ClockZone | null>();
  const effort = createEffort();
  const zoneNamed = (id: string): ClockZone | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const zone = findZone(id, described.get(id), effort);
    found.set(id, zone);
    return zone;
  };
  return {
    of({ params }, moment) {
      if (moment.time === undefined) return FLOATING;
      if (moment.isUtc) return UTC;
      return params["TZID"] ? zoneNamed(params["TZID"]) : FLOATING;
    },
  };
}

function findZone(id: string, component: Component | undefined, effort: Effort): ClockZone | null {
  const said = component && lineOf(component, "X-LIC-LOCATION")?.value;
  const zone = nameIn(id) ?? (said === undefined ? undefined : nameIn(said));
  if (zone !== undefined) return { kind: "iana", zone };
  return component ? ownZone(component, effort) : null;
}

/** `/mozilla.org/20050126_1/Europe/Berlin` and `/Europe/Berlin` name Berlin; so does Windows in its own way. */
function nameIn(id: string): string | undefined {
  const windows = windowsZone(id.trim());
  if (windows !== undefined) return windows;
  const parts = id.trim().split("/").filter(Boolean);
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join("/");
    // A short name at the end of a path (`/Custom/EST`) is not a place.
    if ((from === 0 || name.includes("/")) && isZone(name)) return name;
  }
  return undefined;
}

/** Clocks as the file describes them: from each change on, what lies between them and UTC. */
function ownZone({ parts }: Component, effort: Effort): ClockZone | null {
  const changes = parts
    .flatMap((part) => changesOf(part, effort))
    .sort((a, b) => (a.wall < b.wall ? -1 : 1));
  const first = changes[0];
  if (!first) return null;
  return {
    kind: "own",
    offsetAt: (moment) => changes.findLast(({ wall }) => wall <= wallOf(moment))?.to ?? first.from,
  };
}

interface ClockChange {
  readonly wall: string;
  /** Minutes east of UTC. */
  readonly from: number;
  readonly to: number;
}

function changesOf(observance: Component, effort: Effort): ClockChange[] {
  const start = parseMoment(lineOf(observance, "DTSTART")?.value ?? "");
  const to = offsetIn(lineOf(observance, "TZOFFSETTO"));
  if (!start || to === null) return [];
  const from = offsetIn(lineOf(observance, "TZOFFSETFROM")) ?? to;
  const at: Moment = { date: start.date, time: start.time ?? "00:00" };
  const walls = linesOf(observance, "RRULE").flatMap(({ value: rule }) => {
    const found = expandRule({
      rule,
      start: at,
      toWall: (end) => end,
      window: { from: "0001-01-01", to: "2100-12-31" },
      limit: 600,
      effort,
    });
    return found.kind === "walls" ? found.walls : [];
  });
  const days = linesOf(observance, "RDATE").flatMap(({ value }) =>
    value.split(",").flatMap((day) => parseMoment(day) ?? []),
  );
  return [wallOf(at), ...walls, ...days.map(wallOf)].map((wall) => ({ wall, from, to }));
}

function offsetIn(line: ContentLine | undefined): number | null {
  const match = /^([+-])(\d{2})(\d{2})(?:\d{2})?$/.exec(line?.value.trim() ?? "");
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}
