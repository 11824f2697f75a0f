import { type Change, member, type Patch } from "../change.ts";
import { rankAtEnd } from "../rank.ts";
import { defineVerb } from "../verb.ts";
import type { Calendar, Post, Status } from "./schema.ts";

type CalendarChange = Change<Calendar>;

/** What is said of a post when it is created; the rest has defaults. */
export interface NewPost {
  readonly id: string;
  readonly title: string;
  readonly zone: string;
  readonly date?: string;
  readonly time?: string;
  readonly status?: Status;
  readonly assigneeId?: string;
  readonly campaignId?: string;
  readonly pillarId?: string;
  readonly notes?: string;
  readonly excerpt?: string;
  readonly createdBy?: string;
  readonly createdAt?: number;
  readonly [member: `channels/${string}` | `labels/${string}`]: true;
}

/** Plans a new post after the others of its day. */
export const createPost = defineVerb(
  "createPost",
  (calendar: Calendar, post: NewPost): CalendarChange[] => {
    if (calendar.posts[post.id]) return [];
    const sameDay = Object.values(calendar.posts).filter(({ date }) => date === post.date);
    const record: Post = { status: "idea", ...post, rank: rankAtEnd(sameDay) };
    return [{ type: "insert", table: "posts", record }];
  },
);

/** Moves a post to another day, hour or both; what is not named stays. `null` takes it off the calendar. */
export const movePost = defineVerb(
  "movePost",
  (
    calendar: Calendar,
    postId: string,
    to: { readonly date?: string | null; readonly time?: string | null },
  ): CalendarChange[] => updatePost(calendar, postId, to),
);

/** Names a post. */
export const renamePost = defineVerb(
  "renamePost",
  (calendar: Calendar, postId: string, title: string): CalendarChange[] =>
    updatePost(calendar, postId, { title }),
);

/** Says how far the planning of a post has come. */
export const setStatus = defineVerb(
  "setStatus",
  (calendar: Calendar, postId: string, status: Status): CalendarChange[] =>
    updatePost(calendar, postId, { status }),
);

/** Gives the planned wall time another zone; the clock face stays, the instant moves. */
export const setZone = defineVerb(
  "setZone",
  (calendar: Calendar, postId: string, zone: string): CalendarChange[] =>
    updatePost(calendar, postId, { zone }),
);

/** Hands a post to somebody; `null` to nobody. */
export const assignPost = defineVerb(
  "assignPost",
  (calendar: Calendar, postId: string, assigneeId: string | null): CalendarChange[] =>
    updatePost(calendar, postId, { assigneeId }),
);

/** Puts a post on a channel or takes it off. */
export const setChannel = defineVerb(
  "setChannel",
  (calendar: Calendar, postId: string, channelId: string, on: boolean): CalendarChange[] =>
    updatePost(calendar, postId, member("channels", channelId, on)),
);

/** Puts a post in the bin. `now` is in milliseconds since 1970. */
export const binPost = defineVerb(
  "binPost",
  (calendar: Calendar, postId: string, now: number): CalendarChange[] =>
    calendar.posts[postId]?.deletedAt === undefined
      ? updatePost(calendar, postId, { deletedAt: now })
      : [],
);

/** Takes a post out of the bin. */
export const restorePost = defineVerb(
  "restorePost",
  (calendar: Calendar, postId: string): CalendarChange[] =>
    updatePost(calendar, postId, { deletedAt: null }),
);

/** Writes the beginning of the caption on the card. Done by the client that types, outside undo. */
export const setExcerpt = defineVerb(
  "setExcerpt",
  (calendar: Calendar, postId: string, caption: string): CalendarChange[] => {
    const excerpt = excerptOf(caption);
    return updatePost(calendar, postId, { excerpt: excerpt === "" ? null : excerpt });
  },
);

/** Writes a remark on a day, such as a holiday. */
export const noteDay = defineVerb(
  "noteDay",
  (calendar: Calendar, date: string, text: string): CalendarChange[] => {
    const note = calendar.dayNotes[date];
    if (!note) return [{ type: "insert", table: "dayNotes", record: { id: date, text } }];
    if (note.deletedAt === undefined && note.text === text) return [];
    const fields = { text, deletedAt: null };
    return [{ type: "update", table: "dayNotes", id: date, fields }];
  },
);

/** The longest beginning that a card shows, in characters. */
export const EXCERPT_LENGTH = 140;

/** The first words of a caption on one line. */
export function excerptOf(caption: string): string {
  const line = caption.replace(/\s+/gu, " ").trim();
  if (line.length <= EXCERPT_LENGTH) return line;
  const cut = line.slice(0, EXCERPT_LENGTH);
  // Half a surrogate pair is not a character.
  return /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut;
}

/** Names only what differs, so that a deed that changes nothing is no deed and needs no undo. */
function updatePost(calendar: Calendar, postId: string, wanted: Patch<Post>): CalendarChange[] {
  const post = calendar.posts[postId] as { readonly [key: string]: unknown } | undefined;
  if (!post) return [];
  const fields = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => (post[key] ?? null) !== value),
  ) as Patch<Post>;
  return Object.keys(fields).length === 0
    ? []
    : [{ type: "update", table: "posts", id: postId, fields }];
}
