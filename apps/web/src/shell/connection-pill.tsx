import type { Connection } from "@rembuk/client";
import { Button, createLate, createMessages, Dialog, Icon, Note } from "@rembuk/ui";
import { createSignal, Match, Show, Switch } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./state.module.css";

/** ms of searching after which it is worth a word. */
const NOTICED_MS = 2000;

type Refused = Extract<Connection, { kind: "refused" }>;

/** How this device stands to the server. Nothing at all while all is well. */
export function ConnectionPill(props: { connection: Connection }) {
  const t = createMessages(messages);
  const connection = createLate(
    () => props.connection,
    (next) => (next.kind === "connecting" ? NOTICED_MS : 0),
  );
  const refused = () => {
    const state = connection();
    return state.kind === "refused" ? state : undefined;
  };
  return (
    <Switch>
      <Match when={connection().kind === "offline"}>
        <span class={styles["pill"]} data-kind="offline" title={t("offlineHint")}>
          <Icon name="wifi-off" size={14} />
          {t("offline")}
        </span>
      </Match>
      <Match when={connection().kind === "connecting"}>
        <span class={styles["pill"]} data-kind="connecting" title={t("connectingHint")}>
          <Icon name="sync" size={14} />
          {t("connecting")}
        </span>
      </Match>
      <Match when={refused()}>{(state) => <RefusedPill state={state()} />}</Match>
    </Switch>
  );
}

function RefusedPill(props: { state: Refused }) {
  const t = createMessages(messages);
  const [isOpen, setOpen] = createSignal(false);
  const close = () => setOpen(false);
  const helpsReload = () => props.state.reason === "tooOld" || props.state.reason === "malformed";
  return (
    <>
      <button
        type="button"
        class={styles["pill"]}
        data-kind="refused"
        title={t("why")}
        onClick={() => setOpen(true)}
      >
        <Icon name="alert" size={14} />
        {t("refused")}
      </button>
      <Dialog
        isOpen={isOpen()}
        onClose={close}
        title={t("refusal", props.state.reason)}
        actions={
          <>
            <Button onClick={close}>{t("understood")}</Button>
            <Show when={helpsReload()}>
              <Button tone="primary" onClick={() => location.reload()}>
                {t("reload")}
              </Button>
            </Show>
          </>
        }
      >
        <Note tone="wrong" title={t("remedy", props.state.reason)} kept={t("kept")} />
      </Dialog>
    </>
  );
}
