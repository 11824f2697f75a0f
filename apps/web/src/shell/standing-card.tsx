import { ButtonLink, createMessages, Icon, ProgressBar, useLocale } from "@rembuk/ui";
import { Show } from "solid-js";

import { messages } from "./card-messages.ts";
import { ClockRow, ConnectionRow, StorageRow, TroubleRows, UpdateRow } from "./standing-rows.tsx";
import type { Standing } from "./standing.ts";
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
      <TroubleRows standing={props.standing} onLeave={props.onLeave} />
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
