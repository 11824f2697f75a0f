import { createMessages } from "@rembuk/ui";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import type { DeedName } from "./deed-names.ts";
import { messages } from "./messages.ts";

/** Takes back and repeats this person's deeds, and says which. */
export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Says what was done, with the way back beside it. */
  readonly offer: (text: string) => void;
}

/** Undo for the workspace around. */
export function useUndo(): Undo {
  const t = createMessages(messages);
  const { session, pending, offers } = useWorkspace();
  const nameOf = (deed: string) => t("deeds", deed as DeedName) || deed;

  const undo = () => {
    pending.flush();
    const deed = session.undo.undo();
    if (deed === null) offers.show(t("nothingToUndo"));
    else offers.show(t("undid", nameOf(deed)), { label: t("redo"), run: redo });
  };
  const redo = () => {
    pending.flush();
    const deed = session.undo.redo();
    if (deed === null) offers.show(t("nothingToRedo"));
    else offers.show(t("redid", nameOf(deed)), { label: t("undo"), run: undo });
  };
  return { undo, redo, offer: (text) => offers.show(text, { label: t("undo"), run: undo }) };
}
