import { createMessages, type PaletteItem } from "@rembuk/ui";
import { useNavigate } from "@solidjs/router";

import { startImport } from "../import/importing.ts";
import { paths } from "../paths.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";

/** What can be done on every page besides what has a key. */
export function useCommands(
  { session, mayWrite }: WorkspaceHandle,
  idea: () => PaletteItem,
): () => PaletteItem[] {
  const t = createMessages(messages);
  const navigate = useNavigate();
  const takeOut = (): PaletteItem => ({
    name: t("export"),
    icon: "upload",
    group: t("doing"),
    run: () => navigate(paths.data(session.workspaceId)),
  });
  const bring = (): PaletteItem => ({
    name: t("import"),
    icon: "download",
    group: t("doing"),
    run: () => startImport(),
  });
  return () => [{ ...idea(), group: t("doing") }, ...(mayWrite() ? [bring()] : []), takeOut()];
}
