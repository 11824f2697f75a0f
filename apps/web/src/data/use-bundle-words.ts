import { createMessages } from "@rembuk/ui";

import { NothingKept } from "./merge-bundle.ts";
import { messages } from "./messages.ts";
import { BundleNotOpened } from "./open-bundle.ts";

/** Says why a file could not be opened or saved, in the language on screen. */
export function useBundleWords(): (error: unknown) => string {
  const t = createMessages(messages);
  return (error) => {
    if (error instanceof BundleNotOpened) return t("reasons", error.reason.code);
    if (error instanceof NothingKept) return t("unkept");
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return isFull ? t("full") : t("unexpected");
  };
}
