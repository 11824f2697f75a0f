import type { WorkspaceSession } from "@rembuk/client";
import { exportBuffer, exportCsv, exportIcs } from "@rembuk/formats";
import { aboutOf, type Workspace } from "@rembuk/model";
import type { Locale } from "@rembuk/ui";

import { fileNameOf } from "./file-name.ts";
import { gatherPosts, type GatheredPosts, type PostFilter } from "./gather-posts.ts";
import { download } from "./save-file.ts";

/** What posts can be written as. */
export type PostFormat = "csv" | "ics" | "buffer";

/** Which posts, as what, in which language. */
export interface PostExport {
  readonly format: PostFormat;
  readonly filter: PostFilter;
  readonly locale: Locale;
}

/** What was written, and what was not. */
export interface PostsWritten {
  readonly format: PostFormat;
  readonly posts: number;
  readonly files: number;
  readonly leftOut: number;
  readonly withoutCaption: number;
}

/** Writes posts and hands them over as downloads. Where nothing fits, nothing is written. */
export async function exportPosts(
  session: WorkspaceSession,
  workspace: Workspace,
  wanted: PostExport,
  watch: { onDraft: (done: number, all: number) => void; signal: AbortSignal },
): Promise<PostsWritten> {
  const gathered = await gatherPosts(session, wanted.filter, watch);
  const { texts, posts, leftOut } = write(gathered, workspace, session.workspaceId, wanted);
  const name = aboutOf(workspace)?.name ?? "Rembuk";
  const about = wanted.filter.month ?? new Date().toISOString().slice(0, 10);
  texts.forEach((text, at) => {
    const part = texts.length > 1 ? `${about}-${at + 1}` : about;
    const { ending, type } = KINDS[wanted.format];
    download(new Blob([text], { type }), fileNameOf(name, part, ending));
  });
  const { withoutCaption } = gathered;
  return { format: wanted.format, posts, files: texts.length, leftOut, withoutCaption };
}

const KINDS: Readonly<Record<PostFormat, { readonly ending: string; readonly type: string }>> = {
  csv: { ending: "csv", type: "text/csv;charset=utf-8" },
  ics: { ending: "ics", type: "text/calendar;charset=utf-8" },
  buffer: { ending: "buffer.csv", type: "text/csv;charset=utf-8" },
};

interface Written {
  readonly texts: readonly string[];
  readonly posts: number;
  readonly leftOut: number;
}

function write(
  { posts, notes }: GatheredPosts,
  workspace: Workspace,
  workspaceId: string,
  { format, filter, locale }: PostExport,
): Written {
  if (format === "buffer") {
    const { files, rows, leftOut } = exportBuffer(posts, workspace, filter.channelId ?? "");
    return { texts: files, posts: rows, leftOut };
  }
  if (format === "ics") {
    const dated = posts.filter(({ post }) => post.date !== undefined);
    // A calendar of one channel is no place for the remarks on its days.
    const remarks = filter.channelId === undefined ? notes : [];
    const isEmpty = dated.length + remarks.length === 0;
    const setting = { workspaceId, now: Date.now() };
    const texts = isEmpty ? [] : [exportIcs(posts, remarks, workspace, setting)];
    return { texts, posts: dated.length, leftOut: 0 };
  }
  const texts =
    posts.length === 0 ? [] : [exportCsv(posts, workspace, { workspaceId, language: locale })];
  return { texts, posts: posts.length, leftOut: 0 };
}
