import type { CalendarEvent } from "./event.ts";

/** How our own calendar files name a post and the note of a day. */
const OWN = /^(?:(\d{4}-[\w-]+)|note-(\d{4}-\d\d-\d\d))@[^@\s]+\.rembuk$/;

/** The line in which our own calendar files say the zone of a post without an hour. */
export const ZONE_LINE = "X-REMBUK-ZONE";

/** What an event of our own calendar file stands for; `null` for everybody else's. */
export function ownEvent({ uid }: Pick<CalendarEvent, "uid">): "post" | "note" | null {
  const match = OWN.exec(uid);
  return match && (match[1] === undefined ? "note" : "post");
}

/** The post that a key of our own calendar file names. */
export function ownPostId(key: string): string | undefined {
  return OWN.exec(key)?.[1];
}
