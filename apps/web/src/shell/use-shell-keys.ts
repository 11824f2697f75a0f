import { createMessages, useKeys } from "@rembuk/ui";

import { messages } from "./messages.ts";

/** The keys that open the palette, which need not be found in it. */
export const PALETTE_KEYS: readonly string[] = ["mod+k", "/"];

/** The keys that work on every page. */
export function useShellKeys(open: { palette: () => void; keys: () => void }): void {
  const t = createMessages(messages);
  useKeys(() => [
    {
      keys: PALETTE_KEYS,
      name: t("commands"),
      group: t("everywhere"),
      inFields: true,
      run: open.palette,
    },
    { keys: "?", name: t("showKeys"), group: t("everywhere"), run: open.keys },
  ]);
}
