import type { WorkspaceSession } from "@rembuk/client";
import type { Writing } from "@rembuk/crdt";
import { undoableText } from "@rembuk/crdt/yjs";
import { type PlannedText, replaceText } from "@rembuk/formats";
import { MASTER, parseDocumentId } from "@rembuk/model";

import { readyOrAway } from "./ready-or-away.ts";

/** How captions that may be there already are written, and those that nobody can look at now. */
interface OpenedDrafts {
  readonly writings: readonly Writing[];
  readonly away: readonly PlannedText[];
}

/** Opens the drafts of posts that are there already, one after the other. */
export async function openDrafts(
  session: WorkspaceSession,
  texts: readonly PlannedText[],
  progress: (done: number) => void,
): Promise<OpenedDrafts> {
  const writings: Writing[] = [];
  const away: PlannedText[] = [];
  for (const planned of texts) {
    const writing = await openDraft(session, planned);
    if (writing) writings.push(writing);
    else away.push(planned);
    progress(writings.length + away.length);
  }
  return { writings, away };
}

async function openDraft(
  session: WorkspaceSession,
  { documentId, text, mode }: PlannedText,
): Promise<Writing | null> {
  const draft = session.draft(parseDocumentId(documentId)!.key!);
  await readyOrAway(session, draft);
  // It stays open, and is sent like anything that nobody looks at: a thousand need no thousand sockets.
  draft.release();
  if (!draft.isReady()) return null;
  const history = undoableText(draft.live, "variants", MASTER, "caption");
  const caption = draft.live.text("variants", MASTER, "caption");
  const write = () => {
    if (mode === "replace" || caption.read() === "") replaceText(caption, text);
  };
  return { history, write };
}
