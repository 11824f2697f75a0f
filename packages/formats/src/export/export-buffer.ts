import { instantOf, membersOf, type Post, wallTimeAt, type Workspace } from "@rembuk/model";

import { type ExportedPost, inOrder } from "./exported-post.ts";
import { writeDelimited } from "./write-delimited.ts";

/** Rows that Buffer takes from one file: with a paid plan, and without. */
export const BUFFER_ROWS = { paid: 100, free: 10 } as const;

/** Files for Buffer's bulk upload, which takes one channel at a time. */
export interface BufferExport {
  /** As many files as `BUFFER_ROWS.paid` asks for. */
  readonly files: readonly string[];
  readonly rows: number;
  /** Posts of the channel that Buffer could not schedule: no day, no time, or no caption. */
  readonly leftOut: number;
}

/** Writes the posts of a channel as Buffer's bulk upload wants them, in the clocks of the channel. */
export function exportBuffer(
  posts: readonly ExportedPost[],
  workspace: Workspace,
  channelId: string,
): BufferExport {
  const ofChannel = inOrder(posts).filter(({ post }) =>
    membersOf(post, "channels").includes(channelId),
  );
  const rows = ofChannel.flatMap((post) => {
    const row = rowOf(post, workspace, channelId);
    return row ? [row] : [];
  });
  const files: string[] = [];
  for (let at = 0; at < rows.length; at += BUFFER_ROWS.paid) {
    const some = rows.slice(at, at + BUFFER_ROWS.paid);
    // Buffer posts what stands here to the letter: an apostrophe before a `@name` would go out with it.
    files.push(writeDelimited([HEADERS, ...some], { isForSpreadsheets: false }));
  }
  return { files, rows: rows.length, leftOut: ofChannel.length - rows.length };
}

/** Buffer wants exactly these. */
const HEADERS = ["Text", "Image URL", "Tags", "Posting Time"];

function rowOf(
  { post, caption, ownCaptions }: ExportedPost,
  workspace: Workspace,
  channelId: string,
): string[] | null {
  const text = ownCaptions?.[channelId] ?? caption;
  const { date, time, zone } = post;
  if (text.trim() === "" || date === undefined || time === undefined) return null;
  const there = workspace.channels[channelId]?.zone ?? zone;
  const when = wallTimeAt(instantOf({ date, time, zone }), there);
  const tags = membersOf(post, "labels").map((id) => workspace.labels[id]?.title ?? id);
  return [text, imageOf(post), tags.join(","), `${when.date} ${when.time}`];
}

/** Buffer fetches pictures from the web, JPEG and PNG only. */
function imageOf(post: Post): string {
  const visual = String(post["x/visual"] ?? "").trim();
  return /^https?:\/\/\S+\.(?:jpe?g|png)(?:\?\S*)?$/i.test(visual) ? visual : "";
}
