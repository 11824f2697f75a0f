import { createMessages, type PaletteItem } from "@rembuk/ui";

import { messages } from "./messages.ts";
import { showIdeas } from "./showing-ideas.ts";

/** The way to the ideas, for the middle of a phone's bar and for the command palette. */
export function useIdeaItem(): () => PaletteItem {
  const t = createMessages(messages);
  return () => ({ id: "ideas", name: t("ideas"), icon: "plus", run: showIdeas });
}
