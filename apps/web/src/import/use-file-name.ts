import { createMessages } from "@rembuk/ui";

import { messages } from "./messages.ts";

/** What a file is called on screen: what was pasted has no name of its own. */
export function useFileName(): (fileName: string) => string {
  const t = createMessages(messages);
  return (fileName) => (fileName.startsWith("clipboard.") ? t("clipboard") : fileName);
}
