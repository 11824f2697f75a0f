import type { ImportPlan, PlannedRow } from "@rembuk/formats";
import type { Channel, Platform, Post, Workspace } from "@rembuk/model";
import { membersOf } from "@rembuk/model";

/** A row as it will stand in the calendar. */
export interface PreviewRow {
  readonly row: PlannedRow;
  readonly isNote: boolean;
  /** Only of posts that would be new. */
  readonly post: Post | undefined;
  readonly platforms: readonly Platform[];
}

/** The first rows of a plan as they will look. */
export function previewOf(
  plan: ImportPlan,
  workspace: Pick<Workspace, "channels">,
  count: number,
): PreviewRow[] {
  const posts = insertsIn(plan, "posts") as Map<string, Post>;
  const channels = insertsIn(plan, "channels") as Map<string, Channel>;
  const platformOf = (id: string) => (channels.get(id) ?? workspace.channels[id])?.platform;
  const wanted = plan.planned.filter(({ outcome }) => outcome !== "unchanged");
  return (wanted.length > 0 ? wanted : plan.planned).slice(0, count).map((row) => {
    const post = row.postId === undefined ? undefined : posts.get(row.postId);
    const platforms = post ? membersOf(post, "channels").flatMap((id) => platformOf(id) ?? []) : [];
    const isNote = row.postId === undefined;
    return { row, isNote, post, platforms: [...new Set(platforms)] };
  });
}

function insertsIn(plan: ImportPlan, table: "posts" | "channels"): Map<string, unknown> {
  const records = new Map<string, unknown>();
  for (const { changes } of plan.edits) {
    for (const change of changes) {
      if (change.table === table && change.type === "insert") {
        records.set(change.record.id, change.record);
      }
    }
  }
  return records;
}
