import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import {
  type Calendar,
  calendar,
  type Change,
  createPost,
  movePost,
  rankAtEnd,
  renamePost,
  setStatus,
  STATUSES,
} from "@rembuk/model";
import * as Y from "yjs";

/** The calendar document that a plan is made in. */
export type Plan = YjsDocument<Calendar>;

const EMPTY: Calendar = { posts: {}, dayNotes: {} };

/** Opens a calendar over a document, an empty one where none is given. */
export function openPlan(doc: Y.Doc = new Y.Doc()): Plan {
  return openYjsDocument(doc, calendar);
}

/** The inserts that plan so many posts, over a year where nothing else is said. */
export function plannedPosts(
  count: number,
  dateAt: (at: number) => string = dateOf,
): Change<Calendar>[] {
  const rank = rankAtEnd([]);
  return Array.from({ length: count }, (_, at): Change<Calendar> => {
    const record = {
      id: postId(at),
      title: `Post ${at} about what we make and for whom`,
      status: STATUSES[at % STATUSES.length]!,
      date: dateAt(at),
      time: "09:00",
      zone: "Asia/Jakarta",
      rank,
      excerpt: "The first words of a caption, so that the month can be read at a glance.",
    };
    return { type: "insert", table: "posts", record };
  });
}

/** The id of a planned post. */
function postId(at: number): string {
  return `2026-post-${at}`;
}

/** A day of 2026 (all months have these 28), chosen by a number. */
function dateOf(at: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `2026-${two((at % 12) + 1)}-${two((Math.floor(at / 12) % 28) + 1)}`;
}

/** Makes edits as a person does, each a verb and a transaction of its own. Answers how long each took, in milliseconds. */
export function workOn(plan: Plan, edits: number, posts: number, who: string): number[] {
  return Array.from({ length: edits }, (_, edit) => {
    const about = postId((edit * 37) % posts);
    const start = performance.now();
    const record = plan.record("posts", about);
    const seen: Calendar = record ? { ...EMPTY, posts: { [about]: record } } : EMPTY;
    plan.apply(changesOf(seen, about, edit, who));
    return performance.now() - start;
  });
}

function changesOf(seen: Calendar, about: string, edit: number, who: string): Change<Calendar>[] {
  switch (edit % 4) {
    case 0:
      return renamePost(seen, about, `${who} calls it number ${edit}`);
    case 1:
      return movePost(seen, about, { date: dateOf(edit), time: "17:30" });
    case 2:
      return setStatus(seen, about, "ready");
    default:
      return createPost(EMPTY, {
        id: `2026-${who}-${edit}`,
        title: `${who} adds number ${edit}`,
        zone: "Asia/Jakarta",
        date: dateOf(edit),
      });
  }
}
