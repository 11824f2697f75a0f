import { createMessages, type PaletteItem } from "@rembuk/ui";

import { startImport } from "../import/importing.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";

/** What can be done on every page besides what has a key. */
export function useCommands(
  { mayWrite }: WorkspaceHandle,
  idea: () => PaletteItem,
): () => PaletteItem[] {
  const t = createMessages(messages);
  const bring = (): PaletteItem => ({
    name: t("import"),
    icon: "download",
    group: t("doing"),
    run: () => startImport(),
  });
  return () => [{ ...idea(), group: t("doing") }, ...(mayWrite() ? [bring()] : [])];
}
