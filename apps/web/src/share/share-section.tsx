import { Button, ButtonLink, createMessages, Icon, Note, TextField } from "@rembuk/ui";
import { createSignal, For, Match, Show, Switch } from "solid-js";

import { paths } from "../paths.ts";
import { focusAtStart, focusFirstWrong } from "../welcome/create-form.ts";
import type { Share, ShareFailure } from "./create-share.ts";
import { messages } from "./messages.ts";

import styles from "./share.module.css";

/** What sharing a workspace of this device adds, and the way to do it. */
export function ShareSection(props: { workspaceId: string; share: Share }) {
  const t = createMessages(messages);
  const failure = () => {
    const state = props.share.state();
    return state.step === "failed" ? state.failure : undefined;
  };
  const isBusy = () => LABELS[props.share.state().step] !== undefined;
  const asksToken = () => {
    const state = props.share.state();
    return state.step === "token" || (state.step === "sharing" && state.asksToken);
  };
  return (
    <div class={styles["share"]}>
      <p class={styles["here"]}>
        <Icon name="device" size={18} />
        <span>{t("onlyHere")}</span>
      </p>
      <Switch
        fallback={
          <>
            <Adds />
            <div>
              <Button
                tone="primary"
                size="big"
                aria-busy={isBusy()}
                onClick={() => isBusy() || void props.share.begin()}
              >
                {t(LABELS[props.share.state().step] ?? "share")}
              </Button>
            </div>
          </>
        }
      >
        <Match when={asksToken()}>
          <TokenForm share={props.share} />
        </Match>
        <Match when={props.share.state().step === "waiting"}>
          <Note
            tone="look"
            icon="wifi-off"
            title={t("failure", "unavailable")}
            kept={t("stillHere")}
            actions={<Button onClick={() => props.share.cancel()}>{t("notNow")}</Button>}
          >
            {t("waitsForServer")}
          </Note>
        </Match>
        <Match when={failure()}>
          {(why) => (
            <FailureNote failure={why()} workspaceId={props.workspaceId} share={props.share} />
          )}
        </Match>
      </Switch>
    </div>
  );
}

const LABELS: Readonly<Record<string, "looking" | "sharing">> = {
  looking: "looking",
  sharing: "sharing",
};

function Adds() {
  const t = createMessages(messages);
  return (
    <div class={styles["adds"]}>
      <h3>{t("adds")}</h3>
      <ul>
        <For each={["addsTogether", "addsSafe", "addsDevices"] as const}>
          {(what) => (
            <li>
              <Icon name="check" />
              <span>{t(what)}</span>
            </li>
          )}
        </For>
      </ul>
      <p class={styles["quiet"]}>{t("staysSame")}</p>
    </div>
  );
}

function TokenForm(props: { share: Share }) {
  const t = createMessages(messages);
  const [token, setToken] = createSignal("");
  const [isMissing, setMissing] = createSignal(false);
  const isSending = () => props.share.state().step === "sharing";
  const failure = () => {
    const state = props.share.state();
    return state.step === "token" ? (state.failure ?? undefined) : undefined;
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setMissing(token().trim() === "");
    if (isMissing()) focusFirstWrong(event.currentTarget);
    else if (!isSending()) void props.share.send(token().trim());
  };
  return (
    <form ref={focusAtStart} class={styles["form"]} novalidate onSubmit={submit}>
      <h3>{t("tokenTitle")}</h3>
      <TextField
        label={t("token")}
        hint={t("tokenHint")}
        error={isMissing() ? t("needToken") : undefined}
        value={token()}
        onInput={setToken}
        autocomplete="off"
        spellcheck={false}
        autofocus
      />
      <Show when={failure()}>
        {(why) => (
          <Note tone="wrong" isAlert title={t("failure", why())} kept={t("stillHere")}>
            {t("remedy", why())}
          </Note>
        )}
      </Show>
      <div class={styles["buttons"]}>
        <Button type="submit" tone="primary" aria-busy={isSending()}>
          {t(isSending() ? "sharing" : "shareNow")}
        </Button>
        <Button tone="quiet" onClick={() => props.share.cancel()}>
          {t("notNow")}
        </Button>
      </div>
    </form>
  );
}

/** Failures that saving a file leads out of. */
const MENDED_BY_FILE: ReadonlySet<ShareFailure> = new Set(["none", "occupied", "taken"]);
/** Failures that may pass by themselves. */
const PASSING: ReadonlySet<ShareFailure> = new Set(["unavailable", "too-many"]);

function FailureNote(props: { failure: ShareFailure; workspaceId: string; share: Share }) {
  const t = createMessages(messages);
  return (
    <Note
      tone={PASSING.has(props.failure) ? "look" : "wrong"}
      isAlert
      title={t("failure", props.failure)}
      kept={t("stillHere")}
      actions={
        <>
          <Show when={MENDED_BY_FILE.has(props.failure)}>
            <ButtonLink tone="primary" href={paths.data(props.workspaceId)}>
              {t("toData")}
            </ButtonLink>
          </Show>
          <Button onClick={() => void props.share.begin()}>{t("tryAgain")}</Button>
        </>
      }
    >
      {t("remedy", props.failure)}
    </Note>
  );
}
