import type { OpenDocument, WorkspaceSession } from "@rembuk/client";
import { type Edit, editOf, type Writing } from "@rembuk/crdt";
import { undoableText } from "@rembuk/crdt/yjs";
import { replaceText } from "@rembuk/formats";
import type { Existing, ImportInput, ImportPlan, ImportRequest } from "@rembuk/formats";
import { type Draft, MASTER, parseDocumentId, type Tables } from "@rembuk/model";

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
 * Carries a plan out: everything that can be undone as one deed, then the captions of new posts.
 *
 * @returns how many captions could not be compared because their drafts are on a server that is away
 */
export async function carryOut(
  session: WorkspaceSession,
  plan: ImportPlan,
  progress: Progress,
): Promise<number> {
  const replaced = plan.texts.filter(({ mode }) => mode === "replace");
  const firsts = plan.texts.filter(({ mode }) => mode === "fill");
  const drafts = await openDrafts(session, replaced);
  const edits = plan.edits.map((edit) => openEdit(session, edit));
  session.undo.perform(
    "importPosts",
    edits,
    drafts.map(({ writing }) => writing),
  );
  for (const { draft } of drafts) draft.release();
  let done = replaced.length;
  for (const { documentId, text } of firsts) {
    await session.seedCaption(postIn(documentId), text);
    progress(++done, plan.texts.length);
  }
  return replaced.length - drafts.length;
}

const postIn = (documentId: string) => parseDocumentId(documentId)!.key!;

function openEdit(session: WorkspaceSession, edit: ImportPlan["edits"][number]): Edit {
  if (edit.kind === "workspace") return editOf(session.workspace.live, edit.changes);
  return editOf(session.calendar(postIn(edit.documentId)).live, edit.changes);
}

/** Opens the drafts whose captions are to be replaced; those that cannot be read now are left out. */
async function openDrafts(session: WorkspaceSession, texts: ImportPlan["texts"]) {
  const opened: { draft: OpenDocument<Draft>; writing: Writing }[] = [];
  for (const { documentId, text } of texts) {
    const draft = session.draft(postIn(documentId));
    await readyOrAway(session, draft);
    if (!draft.isReady()) {
      draft.release();
      continue;
    }
    const history = undoableText(draft.live, "variants", MASTER, "caption");
    const caption = draft.live.text("variants", MASTER, "caption");
    opened.push({ draft, writing: { history, write: () => replaceText(caption, text) } });
  }
  return opened;
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
