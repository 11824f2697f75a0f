import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";

import { Button } from "../button/button.tsx";
import { createMessages } from "../i18n/messages.ts";
import { Icon } from "../icon/icon.tsx";
import { words } from "../words.ts";
import { dropToast, type ShownToast, toasts } from "./toasts.ts";

import styles from "./toast.module.css";

/** How long a toast stays, in ms; longer where it offers a way back. It waits while it is looked at. */
const STAY_MS = 6000;
const STAY_WITH_ACTION_MS = 10_000;

/** The corner where toasts appear; one per page. They are also spoken. */
export function ToastRegion() {
  const t = createMessages(words);
  const [isWatched, setWatched] = createSignal(false);
  return (
    <section
      class={styles["region"]}
      aria-label={t("notices")}
      aria-live="polite"
      data-live-announcer="true"
      data-kb-top-layer=""
      onPointerEnter={() => setWatched(true)}
      onPointerLeave={() => setWatched(false)}
      onFocusIn={() => setWatched(true)}
      onFocusOut={() => setWatched(false)}
    >
      <For each={toasts()}>{(toast) => <Card toast={toast} isWatched={isWatched()} />}</For>
    </section>
  );
}

function Card(props: { toast: ShownToast; isWatched: boolean }) {
  const t = createMessages(words);
  const drop = () => dropToast(props.toast.id);
  createEffect(() => {
    if (props.isWatched) return;
    const timer = setTimeout(drop, props.toast.action ? STAY_WITH_ACTION_MS : STAY_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const act = () => {
    drop();
    props.toast.action?.run();
  };
  return (
    <div class={styles["toast"]} data-tone={props.toast.tone ?? "done"}>
      <Icon name={props.toast.tone === "bad" ? "alert" : "check"} />
      <p class={styles["text"]} dir="auto">
        {props.toast.text}
      </p>
      <Show when={props.toast.action}>
        {(action) => (
          <Button size="sm" onClick={act}>
            {action().label}
          </Button>
        )}
      </Show>
      <Button tone="quiet" size="sm" isIcon aria-label={t("dismiss")} onClick={drop}>
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
}
