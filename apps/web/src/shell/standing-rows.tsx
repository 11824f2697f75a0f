import { Button, createMessages, useLocale } from "@rembuk/ui";
import { Show } from "solid-js";

import { messages } from "./card-messages.ts";
import { Row } from "./standing-row.tsx";
import { isAtRisk, type Standing } from "./standing.ts";
import { WaysOn } from "./ways-on.tsx";

/** The offer of a newer version; none is made while something would be lost. */
export function UpdateRow(props: { standing: Standing }) {
  const t = createMessages(messages);
  return (
    <Show when={props.standing.hasUpdate}>
      <Row
        icon="sync"
        title={t("update")}
        text={t(isAtRisk(props.standing) ? "updateWaits" : "updateHint")}
      >
        <Show when={!isAtRisk(props.standing)}>
          <Button size="xs" onClick={() => props.standing.reload()}>
            {t("wayOn", "reload")}
          </Button>
        </Show>
      </Row>
    </Show>
  );
}

const CONNECTION_ICONS = {
  local: "lock",
  offline: "wifi-off",
  away: "wifi-off",
  connecting: "sync",
  live: "globe",
} as const;

/** What the connection means for one's work; a refusal stands at the head of the card instead. */
export function ConnectionRow(props: { standing: Standing }) {
  const t = createMessages(messages);
  const kind = () => {
    const { kind } = props.standing.connection;
    return kind === "refused" ? undefined : kind;
  };
  return (
    <Show when={kind()}>
      {(kind) => (
        <Row
          icon={CONNECTION_ICONS[kind()]}
          title={t("connectionTitle", kind())}
          text={t("connectionText", kind())}
        />
      )}
    </Show>
  );
}

/** Documents that no later attempt will mend. */
export function TroubleRows(props: { standing: Standing; onLeave: () => void }) {
  const t = createMessages(messages);
  const count = (kind: Standing["troubles"][number]["kind"]) =>
    props.standing.troubles.filter((trouble) => trouble.kind === kind).length;
  return (
    <>
      <Show when={count("refused")}>
        {(refused) => (
          <Row icon="alert" title={t("notTaken", refused())} text={t("notTakenText")}>
            <WaysOn ways={["export"]} standing={props.standing} onTaken={props.onLeave} />
          </Row>
        )}
      </Show>
      <Show when={count("unreadable")}>
        {(unreadable) => (
          <Row icon="unknown" title={t("notRead", unreadable())} text={t("notReadText")} />
        )}
      </Show>
    </>
  );
}

/** How long the browser keeps what is here, and how much room there is; or that it keeps nothing. */
export function StorageRow(props: { standing: Standing }) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const usage = () => {
    const { used, room } = props.standing.storage ?? { used: null, room: null };
    if (used === null) return "";
    const words = formats().size(used);
    return room === null ? t("used", words) : t("usage", words, formats().size(room));
  };
  const failed = () => {
    const { health, save } = props.standing;
    return health.kind === "window" && save.kind !== "window" ? health.why : undefined;
  };
  return (
    <>
      <Show when={failed()}>
        {(why) => (
          <Row icon="alert" title={t("window", why())} text={t("whileServer")}>
            <Button size="xs" onClick={() => props.standing.retry()}>
              {t("wayOn", "retry")}
            </Button>
          </Row>
        )}
      </Show>
      <Show when={props.standing.health.kind === "lasting" && props.standing.storage}>
        {(storage) => (
          <Row
            icon="device"
            title={t("persistence", storage().persistence)}
            text={t("persistenceText", storage().persistence)}
            more={usage()}
          >
            <Show when={storage().persistence === "best-effort"}>
              <Button size="xs" onClick={() => props.standing.askToPersist()}>
                {t("keepForGood")}
              </Button>
            </Show>
          </Row>
        )}
      </Show>
    </>
  );
}

/** That this device's clock is wrong, where it is. */
export function ClockRow(props: { skew: number | null }) {
  const t = createMessages(messages);
  const minutes = () => Math.round(Math.abs(props.skew ?? 0) / 60_000);
  return (
    <Show when={props.skew !== null}>
      <Row
        icon="clock"
        title={t((props.skew ?? 0) > 0 ? "ahead" : "behind", minutes())}
        text={t("clockText")}
      />
    </Show>
  );
}
