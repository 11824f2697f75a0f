import {
  Button,
  ButtonLink,
  createMessages,
  Icon,
  type IconName,
  ProgressBar,
  useLocale,
} from "@rembuk/ui";
import { type JSX, type ParentProps, Show } from "solid-js";

import { messages } from "./standing-messages.ts";
import { isAtRisk, type Standing } from "./standing.ts";
import { useStandingHead } from "./use-standing-head.ts";
import { WaysOn } from "./ways-on.tsx";

import styles from "./standing-card.module.css";

/** How the work of this device stands, in sentences, and what can be done. */
export function StandingCard(props: { standing: Standing; onLeave: () => void }) {
  const t = createMessages(messages);
  const head = useStandingHead(() => props.standing);
  const isLocal = () => props.standing.connection.kind === "local";
  return (
    <div class={styles["card"]}>
      <div class={styles["head"]} data-tone={head().tone}>
        <Icon name={head().icon} class={styles["icon"]} />
        <div class={styles["words"]}>
          <h2>{head().title}</h2>
          <p>{head().text}</p>
          <Show when={head().kept}>
            <p class={styles["kept"]}>
              <Icon name="check" size={14} /> {head().kept}
            </p>
          </Show>
          <Show when={head().ways.length > 0}>
            <div class={styles["actions"]}>
              <WaysOn ways={head().ways} standing={props.standing} onTaken={props.onLeave} />
            </div>
          </Show>
        </div>
      </div>
      <Progress exchange={props.standing.exchange} />
      <UpdateRow standing={props.standing} />
      <ConnectionRow standing={props.standing} />
      <StorageRow standing={props.standing} />
      <ClockRow skew={props.standing.clockSkew} />
      <footer class={styles["foot"]}>
        <ButtonLink
          size="sm"
          tone="quiet"
          href={props.standing.dataHref}
          onClick={() => props.onLeave()}
        >
          {t(isLocal() ? "share" : "toData")}
        </ButtonLink>
        <Show when={isLocal()}>
          <ButtonLink
            size="sm"
            tone="quiet"
            href={props.standing.dataHref}
            onClick={() => props.onLeave()}
          >
            {t("toData")}
          </ButtonLink>
        </Show>
        <span class={styles["version"]}>Rembuk {import.meta.env.REMBUK_VERSION}</span>
      </footer>
    </div>
  );
}

function Progress(props: { exchange: Standing["exchange"] }) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const running = () => (props.exchange.kind === "idle" ? undefined : props.exchange);
  return (
    <Show when={running()}>
      {(exchange) => (
        <div class={styles["progress"]}>
          <ProgressBar
            label={t(exchange().kind)}
            text={t(
              "ofDocuments",
              formats().number(exchange().done),
              formats().number(exchange().all),
            )}
            done={exchange().done}
            all={exchange().all}
          />
        </div>
      )}
    </Show>
  );
}

function UpdateRow(props: { standing: Standing }) {
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

function ConnectionRow(props: { standing: Standing }) {
  const t = createMessages(messages);
  /** A refusal stands at the head. */
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

function StorageRow(props: { standing: Standing }) {
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

function ClockRow(props: { skew: number | null }) {
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

function Row(
  props: ParentProps<{ icon: IconName; title: string; text: string; more?: string }>,
): JSX.Element {
  return (
    <div class={styles["row"]}>
      <Icon name={props.icon} class={styles["icon"]} />
      <div class={styles["words"]}>
        <h3>{props.title}</h3>
        <p>{props.text}</p>
        <Show when={props.more}>
          <p class={styles["more"]}>{props.more}</p>
        </Show>
        <div class={styles["actions"]}>{props.children}</div>
      </div>
    </div>
  );
}
