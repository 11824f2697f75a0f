import { createLate, createMessages, Icon, type IconName, useLocale } from "@rembuk/ui";

import { messages } from "./messages.ts";
import { messages as standingMessages } from "./standing-messages.ts";
import type { Standing } from "./standing.ts";

import styles from "./state.module.css";

/** ms that "saved" must last before it is said, so that it does not blink at every letter typed. */
const SETTLED_MS = 400;

/** How safe one's work is, in words. It never says more than is true: only good news may come late. */
export function SaveWords(props: {
  standing: Pick<Standing, "save" | "exchange">;
  isShort: boolean;
}) {
  const t = createMessages(messages);
  const progress = useProgressWords();
  const save = createLate(
    () => props.standing.save,
    (next, shown) => (next.kind === "saved" && shown.kind === "waiting" ? SETTLED_MS : 0),
  );
  const words = (): { text: string; icon: IconName } => {
    const state = save();
    switch (state.kind) {
      case "device":
        return { text: t("onDevice"), icon: "device" };
      case "saved":
        return { text: t("saved"), icon: "check" };
      case "waiting":
        return { text: t(props.isShort ? "waitingShort" : "waiting", state.count), icon: "sync" };
      case "window":
        return { text: t("inWindow"), icon: "alert" };
    }
  };
  // What is being fetched endangers nothing: where room is short, what is edited here comes first.
  const shown = () => (props.isShort ? undefined : progress(props.standing.exchange));
  return (
    <>
      <span class={styles["progress"]} hidden={shown() === undefined}>
        {shown()}
      </span>
      <span class={styles["save"]} data-kind={save().kind}>
        <Icon name={words().icon} />
        <span>{words().text}</span>
      </span>
    </>
  );
}

/** How far the work in the background has come, in few words. */
function useProgressWords(): (exchange: Standing["exchange"]) => string | undefined {
  const t = createMessages(standingMessages);
  const { formats } = useLocale();
  return (exchange) => {
    if (exchange.kind === "idle") return undefined;
    const { number } = formats();
    const key = exchange.kind === "fetching" ? "fetchingShort" : "sendingShort";
    return t(key, number(exchange.done), number(exchange.all));
  };
}
