import type { OpenDocument, WorkspaceSession } from "@rembuk/client";
import { type Edit, editOf } from "@rembuk/crdt";
import { replaceText } from "@rembuk/formats";
import type { Existing, ImportInput, ImportPlan, ImportRequest } from "@rembuk/formats";
import { MASTER, parseDocumentId, type Tables } from "@rembuk/model";

import type { Importer } from "./importer.ts";

/** Compares the file with the workspace. Nothing is changed. */
export async function planWith(
  importer: Importer,
  session: WorkspaceSession,
  input: ImportInput,
): Promise<ImportPlan> {
  const workspace = session.workspace.live.read();
  const years = await importer.ask({ ask: "shards", input, workspace });
  const calendars: Record<string, Existing["calendars"][string]> = {};
  for (const year of years) {
    const shard = session.calendar(year);
    await readyOrAway(session, shard);
    calendars[year] = shard.live.read();
  }
  const request: ImportRequest = {
    ...input,
    workspaceId: session.workspaceId,
    createdBy: session.personId,
    now: Date.now(),
  };
  return importer.ask({ ask: "plan", request, existing: { workspace, calendars } });
}

/** How far an import has come: captions written of captions planned. */
export type Progress = (done: number, all: number) => void;

/**
 * Carries a plan out: all records as one deed, which one undo takes back, then the captions.
 *
 * @returns how many captions could not be compared because their drafts are on a server that is away
 */
export async function carryOut(
  session: WorkspaceSession,
  plan: ImportPlan,
  progress: Progress,
): Promise<number> {
  session.undo.perform(
    "importPosts",
    plan.edits.map((edit): Edit => {
      if (edit.kind === "workspace") return editOf(session.workspace.live, edit.changes);
      return editOf(session.calendar(parseDocumentId(edit.documentId)!.key!).live, edit.changes);
    }),
  );
  let done = 0;
  let missed = 0;
  for (const { documentId, text, mode } of plan.texts) {
    const postId = parseDocumentId(documentId)!.key!;
    if (mode === "fill") await session.seedCaption(postId, text);
    else if (!(await replaceCaption(session, postId, text))) missed++;
    progress(++done, plan.texts.length);
  }
  return missed;
}

async function replaceCaption(
  session: WorkspaceSession,
  postId: string,
  caption: string,
): Promise<boolean> {
  const draft = session.draft(postId);
  try {
    await readyOrAway(session, draft);
    if (!draft.isReady()) return false;
    replaceText(draft.live.text("variants", MASTER, "caption"), caption);
    return true;
  } finally {
    draft.release();
  }
}

/** Waits for a document, but not for a server that is away: then what the device has is what there is. */
async function readyOrAway(
  session: WorkspaceSession,
  document: Pick<OpenDocument<Tables>, "ready">,
): Promise<void> {
  const away = Promise.withResolvers<void>();
  const look = () => {
    if (session.connection().kind !== "live") away.resolve();
  };
  const stop = session.subscribe(look);
  look();
  await Promise.race([document.ready, away.promise]);
  stop();
}
