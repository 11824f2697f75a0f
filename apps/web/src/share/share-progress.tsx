import type { Connection, Exchange } from "@rembuk/client";
import { createMessages, Note, ProgressBar } from "@rembuk/ui";
import { Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./share.module.css";

/** How far the documents of a shared workspace are on their way to the server, and that they have arrived. */
export function ShareProgress(props: {
  isDone: boolean;
  exchange: Exchange;
  connection: Connection["kind"];
}) {
  const t = createMessages(messages);
  const sent = () => (props.exchange.kind === "sending" ? props.exchange : { done: 0, all: 0 });
  const isWaiting = () => props.connection === "offline" || props.connection === "away";
  return (
    <Show
      when={props.isDone}
      fallback={
        <div class={styles["sending"]}>
          <ProgressBar
            label={t("sending")}
            done={sent().done}
            all={sent().all}
            text={sent().all > 0 ? t("sentPart", sent().done, sent().all) : ""}
          />
          <p class={styles["quiet"]}>{t(isWaiting() ? "waitsForServer" : "mayLeave")}</p>
        </div>
      }
    >
      <Note tone="news" icon="check" title={t("isShared")} isAlert>
        {t("isSharedHint")}
      </Note>
    </Show>
  );
}
