import type { FileReason, RowReason, Warning } from "@rembuk/formats";
import { useLocale } from "@rembuk/ui";

import { reasonSentences } from "./reason-sentences.ts";

/** Says why something was refused, in the language around it. */
export function useReasons(): (reason: FileReason | RowReason | Warning) => string {
  const { locale } = useLocale();
  return (reason) => {
    const say = reasonSentences[locale()][reason.code] as (given: typeof reason) => string;
    return say(reason);
  };
}
