import type { WorkspaceSession } from "@rembuk/client";
import { type Edit, editOf } from "@rembuk/crdt";
import type { ImportPlan, PlannedText } from "@rembuk/formats";
import { parseDocumentId } from "@rembuk/model";

import { openDrafts } from "./open-drafts.ts";

/** How far an import has come: captions written of captions planned. */
export type Progress = (done: number, all: number) => void;

/**
 * Carries a plan out: first the captions of new posts, then everything that can be undone as one deed.
 *
 * A post appears with its caption or not at all: whoever is stopped in the middle finds a calendar without it,
 * and the same file brings the rest. The other way round the rows would be known and their captions never asked
 * for again. Rejects where the device would not keep the captions; then no post has changed.
 *
 * @param signal stops it; then no post has changed either
 * @returns how many captions could not be compared because their drafts are on a server that is away
 */
export async function carryOut(
  session: WorkspaceSession,
  plan: ImportPlan,
  progress: Progress,
  signal?: AbortSignal,
): Promise<number> {
  const born = new Set(
    plan.planned.flatMap(({ outcome, postId }) => (outcome === "new" && postId ? [postId] : [])),
  );
  const [firsts, others] = partition(plan.texts, (text) => born.has(postOf(text)));
  await session.seedCaptions(firsts.map(captionOf), (done) => {
    signal?.throwIfAborted();
    progress(done, plan.texts.length);
  });

  const { writings, away } = await openDrafts(session, others, (done) => {
    signal?.throwIfAborted();
    progress(firsts.length + done, plan.texts.length);
  });
  const [missed, unwritten] = partition(away, ({ mode }) => mode === "replace");
  await session.seedCaptions(unwritten.map(captionOf), () => {});
  progress(plan.texts.length, plan.texts.length);
  signal?.throwIfAborted();
  const asNew = forgetSources(plan.edits, new Set(missed.map(postOf)));
  const edits = asNew.map((edit) => openEdit(session, edit));
  session.undo.perform("importPosts", edits, writings);
  return missed.length;
}

const postIn = (documentId: string) => parseDocumentId(documentId)!.key!;
const postOf = ({ documentId }: PlannedText) => postIn(documentId);
const captionOf = (text: PlannedText) => ({ postId: postOf(text), caption: text.text });

/** Leaves out what would say that these rows are known: their captions are still to come. */
function forgetSources(
  edits: ImportPlan["edits"],
  postIds: ReadonlySet<string>,
): ImportPlan["edits"] {
  return edits.map((edit) => {
    if (edit.kind === "workspace") return edit;
    const changes = edit.changes.map((change) => {
      if (change.table !== "posts" || change.type !== "update" || !postIds.has(change.id)) {
        return change;
      }
      const { sourceHash: _, ...fields } = change.fields;
      return { ...change, fields };
    });
    return { ...edit, changes };
  });
}

function openEdit(session: WorkspaceSession, edit: ImportPlan["edits"][number]): Edit {
  if (edit.kind === "workspace") return editOf(session.workspace.live, edit.changes);
  return editOf(session.calendar(postIn(edit.documentId)).live, edit.changes);
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}
