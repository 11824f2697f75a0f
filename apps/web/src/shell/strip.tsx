import { Button, ButtonLink, createMessages, Icon, type IconName } from "@rembuk/ui";
import { createSignal, type JSX, Match, Show, Switch } from "solid-js";

import { messages } from "./standing-messages.ts";
import { type Standing, WAYS_OUT_OF_WINDOW, windowReasonOf } from "./standing.ts";
import { WaysOn } from "./ways-on.tsx";

import styles from "./strip.module.css";

/** A line below the top bar, only for what endangers work, and for the offer of a newer version. */
export function Strip(props: { standing: Standing }) {
  const t = createMessages(messages);
  const [isLater, setLater] = createSignal(false);
  return (
    <Switch>
      <Match when={windowReasonOf(props.standing)}>
        {(why) => (
          <Line
            tone="wrong"
            title={t("window", why())}
            text={t("windowText", why())}
            actions={<WaysOn ways={WAYS_OUT_OF_WINDOW[why()]} standing={props.standing} />}
          />
        )}
      </Match>
      <Match when={props.standing.wasEvicted}>
        <EvictedLine standing={props.standing} />
      </Match>
      <Match when={props.standing.hasUpdate && !isLater()}>
        <Line
          tone="news"
          icon="sync"
          title={t("update")}
          text={t("updateHint")}
          actions={
            <>
              <Button size="sm" onClick={() => props.standing.reload()}>
                {t("wayOn", "reload")}
              </Button>
              <Button size="sm" tone="quiet" onClick={() => setLater(true)}>
                {t("later")}
              </Button>
            </>
          }
        />
      </Match>
    </Switch>
  );
}

function EvictedLine(props: { standing: Standing }) {
  const t = createMessages(messages);
  const isLocal = () => props.standing.connection.kind === "local";
  return (
    <Line
      tone="look"
      title={t("evicted")}
      text={`${t("evictedText")} ${t(isLocal() ? "evictedLocal" : "evictedKept")}`}
      actions={
        <>
          <Show when={isLocal()}>
            <ButtonLink size="sm" href={props.standing.dataHref}>
              {t("toData")}
            </ButtonLink>
          </Show>
          <Button size="sm" onClick={() => props.standing.seenEviction()}>
            {t("understood")}
          </Button>
        </>
      }
    />
  );
}

/** What is wrong is spoken at once, the rest when there is a pause. */
function Line(props: {
  tone: "wrong" | "look" | "news";
  icon?: IconName;
  title: string;
  text: string;
  actions: JSX.Element;
}) {
  return (
    <div
      class={styles["strip"]}
      data-tone={props.tone}
      role={props.tone === "wrong" ? "alert" : "status"}
    >
      <Icon name={props.icon ?? "alert"} class={styles["icon"]} />
      <p class={styles["words"]}>
        <strong>{props.title}</strong> <span>{props.text}</span>
      </p>
      <div class={styles["actions"]}>{props.actions}</div>
    </div>
  );
}
