import { Button, createMessages, Icon, KawungPlace } from "@rembuk/ui";
import { Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { messages } from "./messages.ts";
import { useWhen } from "./when-words.ts";

import styles from "./page.module.css";

/** Says above an empty month what it is for, and offers the two ways to fill it. */
export function EmptyMonth(props: { onImport?: (() => void) | undefined }) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  return (
    <section class={styles["empty"]}>
      <KawungPlace filled={2} />
      <div>
        <h2>{t("monthOpen", when().monthName(state.month()))}</h2>
        <p>{state.mayWrite() ? t("monthOpenHint") : t("monthOpenReadOnly")}</p>
      </div>
      <Show when={state.mayWrite()}>
        <div class={styles["acts"]}>
          <Button onClick={() => state.begin(state.spot().date)}>
            <Icon name="plus" /> {t("writePost")}
          </Button>
          <Show when={props.onImport}>
            {(run) => <Button onClick={() => run()()}>{t("bringPlan")}</Button>}
          </Show>
        </div>
      </Show>
    </section>
  );
}
