import { BundleRefused } from "@rembuk/formats";
import { createMessages } from "@rembuk/ui";

import { NothingKept } from "./merge-bundle.ts";
import { messages } from "./messages.ts";

/** Says why a file could not be opened or saved, in the language on screen. */
export function useBundleWords(): (error: unknown) => string {
  const t = createMessages(messages);
  return (error) => {
    if (error instanceof BundleRefused) return t("reasons", error.reason.code);
    if (error instanceof NothingKept) return t("unkept");
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return isFull ? t("full") : t("unexpected");
  };
}
