import { type Calendar, membersOf, type Post, type Workspace } from "@rembuk/model";

import type { Searchable } from "./search-index.ts";

/** Everything a post can be found by; `undefined` for one that is gone or in the bin. */
export function saidOfPost(post: Post | undefined, workspace: Workspace): Searchable | undefined {
  if (!post || post.deletedAt !== undefined) return undefined;
  return { title: post.title, text: textsOf(post, workspace).join(" "), date: post.date };
}

/** Everything a day's note can be found by. */
export function saidOfNote(note: Calendar["dayNotes"][string] | undefined): Searchable | undefined {
  return note && note.deletedAt === undefined
    ? { title: note.text, text: "", date: note.id }
    : undefined;
}

function textsOf(post: Post, workspace: Workspace): string[] {
  const { excerpt, notes, format, link, campaignId, pillarId, assigneeId } = post;
  const channels = membersOf(post, "channels").map((id) => workspace.channels[id]);
  const titled = [
    workspace.campaigns[campaignId ?? ""],
    workspace.pillars[pillarId ?? ""],
    ...membersOf(post, "labels").map((id) => workspace.labels[id]),
  ];
  return [
    excerpt,
    notes,
    format,
    link,
    ...channels.flatMap((channel) => [channel?.platform, channel?.handle]),
    ...titled.map((record) => record?.title),
    workspace.people[assigneeId ?? ""]?.name,
    ...customFieldsOf(post),
  ].filter((text) => text !== undefined);
}

const customFieldsOf = (post: Post) =>
  Object.entries(post).flatMap(([key, value]) => (key.startsWith("x/") ? [String(value)] : []));
