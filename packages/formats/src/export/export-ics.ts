import { type Calendar, membersOf, type Post, type Workspace } from "@rembuk/model";

import { ZONE_LINE } from "../calendar/own-calendar.ts";
import { createChannelNames } from "./channel-names.ts";
import { entryKey } from "./entry-key.ts";
import { type ExportedPost, inOrder } from "./exported-post.ts";
import { folded, textLine } from "./ics-line.ts";
import { zoneDefinition } from "./zone-definition.ts";

/** A remark on a day, by the day. */
export type ExportedNote = Calendar["dayNotes"][string];

/** What else a calendar file says. */
export interface IcsSetting {
  readonly workspaceId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes what is planned for a day as a calendar that other programs import. An entry keeps its id, so
 * that importing a later file moves entries and doubles none. Posts without a day are left out.
 */
export function exportIcs(
  posts: readonly ExportedPost[],
  notes: readonly ExportedNote[],
  workspace: Workspace,
  setting: IcsSetting,
): string {
  const dated = inOrder(posts).filter(({ post }) => post.date !== undefined);
  const name = workspace.about["workspace"]?.name ?? "Rembuk";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rembuk//Content calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    textLine("NAME", name),
    textLine("X-WR-CALNAME", name),
    ...zonesOf(dated),
    ...dated.flatMap((exported) => eventOf(exported, workspace, setting)),
    ...notes.filter(isKept).flatMap((note) => noteEventOf(note, setting)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

const isKept = ({ deletedAt }: ExportedNote) => deletedAt === undefined;

/** A definition of every zone that a time of day stands in. */
function zonesOf(posts: readonly ExportedPost[]): string[] {
  const timed = posts.filter(({ post }) => post.time !== undefined && post.zone !== "UTC");
  const byZone = Map.groupBy(timed, ({ post }) => post.zone);
  return [...byZone]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([zone, some]) =>
      zoneDefinition(
        zone,
        some.map(({ post }) => post.date!),
      ),
    );
}

function eventOf(exported: ExportedPost, workspace: Workspace, setting: IcsSetting): string[] {
  const { post, caption } = exported;
  const channels = membersOf(post, "channels").map(createChannelNames(workspace));
  const labels = membersOf(post, "labels").map((id) => workspace.labels[id]?.title ?? id);
  return [
    ...beginEvent(post.id, setting),
    ...whenLines(post),
    ...zoneLines(post, workspace.about["workspace"]?.zone),
    textLine("SUMMARY", post.title),
    ...(caption.trim() === "" ? [] : [textLine("DESCRIPTION", caption)]),
    // Where it goes out: what calendars show below a title.
    ...(channels.length === 0 ? [] : [textLine("LOCATION", channels.join(", "))]),
    ...(labels.length === 0 ? [] : [listLine("CATEGORIES", labels)]),
    ...(post.link && isAddress(post.link) ? [`URL:${post.link}`] : []),
    `STATUS:${post.status === "ready" ? "CONFIRMED" : "TENTATIVE"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function noteEventOf({ id, text }: ExportedNote, setting: IcsSetting): string[] {
  return [
    ...beginEvent(`note-${id}`, setting),
    `DTSTART;VALUE=DATE:${compact(id)}`,
    textLine("SUMMARY", text),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A later file has a higher sequence, without which some calendars keep what they have. */
const FIRST_SEQUENCE = Date.UTC(2026, 0, 1);

function beginEvent(id: string, { workspaceId, now }: IcsSetting): string[] {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
  return [
    "BEGIN:VEVENT",
    `UID:${entryKey(id, workspaceId)}`,
    `DTSTAMP:${stamp}Z`,
    `SEQUENCE:${Math.max(0, Math.floor((now - FIRST_SEQUENCE) / 60_000))}`,
  ];
}

/** A post goes out at a moment; calendars draw nothing that takes no time. */
const DRAWN = "DURATION:PT30M";

function whenLines({ date, time, zone }: Post): string[] {
  if (time === undefined) return [`DTSTART;VALUE=DATE:${compact(date!)}`];
  const stamp = `${compact(date!)}T${time.replace(":", "")}00`;
  return [zone === "UTC" ? `DTSTART:${stamp}Z` : `DTSTART;TZID=${zone}:${stamp}`, DRAWN];
}

/** A whole day says nothing of clocks; our own reader finds here by which ones the post will go out. */
function zoneLines({ time, zone }: Post, home: string | undefined): string[] {
  return time === undefined && zone !== home ? [textLine(ZONE_LINE, zone)] : [];
}

const compact = (date: string) => date.replaceAll("-", "");

/** Each text is escaped by itself: the commas between them are none of theirs. */
function listLine(name: string, texts: readonly string[]): string {
  return `${name}:${texts.map((text) => textLine("", text).slice(1)).join(",")}`;
}

/** An address that is no text of several lines. */
const isAddress = (link: string) => /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(link);
