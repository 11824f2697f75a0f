import { instantOf, wallTimeAt } from "@rembuk/model";

import type { Moment } from "./moment.ts";

/** Whose clocks a moment of a calendar is told by. */
export type ClockZone =
  /** Wherever the reader is. */
  | { readonly kind: "floating" }
  | { readonly kind: "iana"; readonly zone: string }
  /** A zone that only the file knows; `offsetAt` gives minutes east of UTC for what its clocks say. */
  | { readonly kind: "own"; readonly offsetAt: (moment: Moment) => number };

export const FLOATING: ClockZone = { kind: "floating" };
export const UTC: ClockZone = { kind: "iana", zone: "UTC" };

/** The moment as the clocks of another zone tell it. Whole days and floating times are the same everywhere. */
export function convert(moment: Moment, from: ClockZone, to: ClockZone): Moment {
  const { date, time } = moment;
  if (time === undefined || from === to || from.kind === "floating" || to.kind === "floating") {
    return time === undefined ? { date } : { date, time };
  }
  const instant = instantIn({ date, time }, from);
  if (to.kind === "iana") return plain(wallTimeAt(instant, to.zone));
  const utc = plain(wallTimeAt(instant, "UTC"));
  // What its clocks say is asked for by what they say: the first guess is at most hours away.
  const guess = plain(wallTimeAt(instant + to.offsetAt(utc) * 60_000, "UTC"));
  return plain(wallTimeAt(instant + to.offsetAt(guess) * 60_000, "UTC"));
}

function instantIn({ date, time }: Required<Pick<Moment, "date" | "time">>, zone: ClockZone) {
  if (zone.kind === "iana") return instantOf({ date, time, zone: zone.zone });
  const instant = instantOf({ date, time, zone: "UTC" });
  return zone.kind === "own" ? instant - zone.offsetAt({ date, time }) * 60_000 : instant;
}

const plain = ({ date, time }: { date: string; time: string }): Moment => ({ date, time });

const known = new Map<string, boolean>();

/** True for a zone that the clocks of this machine know. */
export function isZone(zone: string): boolean {
  const answer = known.get(zone) ?? (/^[A-Za-z]/.test(zone) && isKnown(zone));
  known.set(zone, answer);
  return answer;
}

function isKnown(zone: string): boolean {
  try {
    wallTimeAt(0, zone);
    return true;
  } catch {
    return false;
  }
}
