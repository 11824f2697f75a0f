import type { SaveState } from "@rembuk/client";
import { createLate, createMessages, Icon, type IconName } from "@rembuk/ui";

import { messages } from "./messages.ts";

import styles from "./state.module.css";

/** ms that "saved" must last before it is said, so that it does not blink at every letter typed. */
const SETTLED_MS = 400;

/** How safe one's work is, in words. It never says more than is true: only good news may come late. */
export function SaveWords(props: { save: SaveState; isShort: boolean }) {
  const t = createMessages(messages);
  const save = createLate(
    () => props.save,
    (next, shown) => (next.kind === "saved" && shown.kind === "waiting" ? SETTLED_MS : 0),
  );
  const words = (): { text: string; hint: string; icon: IconName } => {
    const state = save();
    switch (state.kind) {
      case "device":
        return { text: t("onDevice"), hint: t("onDeviceHint"), icon: "device" };
      case "saved":
        return { text: t("saved"), hint: t("savedHint"), icon: "check" };
      case "waiting":
        return {
          text: t(props.isShort ? "waitingShort" : "waiting", state.count),
          hint: t("waitingHint"),
          icon: "sync",
        };
      case "window":
        return { text: t("inWindow"), hint: t("inWindowHint"), icon: "alert" };
    }
  };
  return (
    <span class={styles["save"]} data-kind={save().kind} title={words().hint}>
      <Icon name={words().icon} />
      <span>{words().text}</span>
    </span>
  );
}
