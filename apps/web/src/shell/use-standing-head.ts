import { createMessages, type IconName } from "@rembuk/ui";
import type { Accessor } from "solid-js";

import { messages } from "./card-messages.ts";
import {
  type Standing,
  WAYS_OUT_OF_REFUSAL,
  WAYS_OUT_OF_WINDOW,
  type WayOn,
  windowReasonOf,
} from "./standing.ts";

/** The most important thing there is to say: what it is, what is safe, and the ways on. */
export interface StandingHead {
  readonly tone: "well" | "news" | "wrong";
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly kept?: string;
  readonly ways: readonly WayOn[];
}

/** Edits that are kept nowhere come first, then a refusal, then how safe the rest is. */
export function useStandingHead(standing: Accessor<Standing>): Accessor<StandingHead> {
  const t = createMessages(messages);
  return () => {
    const { save, connection, health } = standing();
    const reason = windowReasonOf(standing());
    if (reason !== null) {
      return {
        tone: "wrong",
        icon: "alert",
        title: t("window", reason),
        text: t("windowText", reason),
        ...(reason !== "private" && { kept: t("keptElsewhere") }),
        ways: WAYS_OUT_OF_WINDOW[reason],
      };
    }
    if (connection.kind === "refused") {
      return {
        tone: "wrong",
        icon: "alert",
        title: t("refusal", connection.reason),
        text: t("remedy", connection.reason),
        kept: t("kept"),
        ways: WAYS_OUT_OF_REFUSAL[connection.reason],
      };
    }
    if (save.kind === "saved") {
      return {
        tone: "well",
        icon: "check",
        title: t("save", "saved"),
        text: t("saveText", health.kind === "lasting" ? "saved" : "savedOnly"),
        ways: [],
      };
    }
    const kind = save.kind === "waiting" ? "waiting" : "device";
    return {
      tone: "news",
      icon: kind === "waiting" ? "sync" : "device",
      title: t("save", kind),
      text: t("saveText", connection.kind === "local" ? "local" : kind),
      ways: [],
    };
  };
}
