import { Button, createMessages, Icon } from "@rembuk/ui";
import { Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { messages } from "./messages.ts";
import { shiftMonth } from "./month-grid.ts";
import { useWhen } from "./when-words.ts";

import styles from "./page.module.css";

/** Which month is shown, the way to others, and what can be begun from here. */
export function Toolbar(props: {
  onMonth: (month: string) => void;
  onImport?: (() => void) | undefined;
  onBin?: (() => void) | undefined;
}) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const turn = (months: number) => props.onMonth(shiftMonth(state.month(), months));
  return (
    <header class={styles["toolbar"]}>
      <h1 class={styles["heading"]}>
        {when().monthName(state.month())} <span>{state.month().slice(0, 4)}</span>
      </h1>
      <div class={styles["turn"]}>
        <Button
          tone="quiet"
          size="sm"
          isIcon
          aria-label={t("previousMonth")}
          title={t("previousMonth")}
          onClick={() => turn(-1)}
        >
          <Icon name="chevron-left" />
        </Button>
        <Button size="sm" onClick={() => state.goTo({ date: state.today(), postId: null })}>
          {t("today")}
        </Button>
        <Button
          tone="quiet"
          size="sm"
          isIcon
          aria-label={t("nextMonth")}
          title={t("nextMonth")}
          onClick={() => turn(1)}
        >
          <Icon name="chevron-right" />
        </Button>
      </div>
      <span class={styles["space"]} />
      <Show when={props.onBin}>
        {(open) => (
          <Button tone="quiet" size="sm" onClick={() => open()()}>
            <Icon name="trash" /> {t("bin")}
          </Button>
        )}
      </Show>
      <Show when={state.mayWrite() && props.onImport}>
        {(open) => (
          <Button size="sm" onClick={() => open()()}>
            <Icon name="download" /> {t("import")}
          </Button>
        )}
      </Show>
      <Show when={state.mayWrite()}>
        <Button
          tone="primary"
          size="sm"
          aria-keyshortcuts="n"
          onClick={() => state.begin(state.spot().date)}
        >
          <Icon name="plus" /> {t("newPost")}
        </Button>
      </Show>
    </header>
  );
}
