import { Button, createMessages, Icon, IconButton, Menu, type MenuItem } from "@rembuk/ui";
import { Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { messages } from "./messages.ts";
import { shiftMonth } from "./month-grid.ts";
import { useWhen } from "./when-words.ts";

import styles from "./page.module.css";

interface ToolbarProps {
  readonly isPhone: boolean;
  /** The month that is read, `2026-12`. */
  readonly month: string;
  readonly onMonth: (month: string) => void;
  readonly onImport: (() => void) | undefined;
  readonly onBin: (() => void) | undefined;
}

/** Which month is shown, the way to others, and what can be begun from here. */
export function Toolbar(props: ToolbarProps) {
  const t = createMessages(messages);
  const when = useWhen();
  const state = useCalendar();
  const turn = (months: number) => props.onMonth(shiftMonth(props.month, months));
  const today = () => (
    <Button size="sm" onClick={() => state.goTo({ date: state.today(), postId: null })}>
      {t("today")}
    </Button>
  );
  return (
    <header class={styles["toolbar"]}>
      <h1 class={styles["heading"]}>
        {when().monthName(props.month)} <span>{props.month.slice(0, 4)}</span>
      </h1>
      <Show when={!props.isPhone}>
        <div class={styles["turn"]}>
          <IconButton
            icon="chevron-left"
            size="sm"
            label={t("previousMonth")}
            onClick={() => turn(-1)}
          />
          {today()}
          <IconButton
            icon="chevron-right"
            size="sm"
            label={t("nextMonth")}
            onClick={() => turn(1)}
          />
        </div>
      </Show>
      <span class={styles["space"]} />
      <Show when={props.isPhone} fallback={<WideActions {...props} />}>
        {today()}
        <PhoneActions {...props} onTurn={turn} />
      </Show>
    </header>
  );
}

function WideActions(props: ToolbarProps) {
  const t = createMessages(messages);
  const state = useCalendar();
  return (
    <>
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
    </>
  );
}

/** On a phone a month is turned rarely and nothing is imported in passing: both stand in a menu. */
function PhoneActions(props: ToolbarProps & { onTurn: (months: number) => void }) {
  const t = createMessages(messages);
  const state = useCalendar();
  const items = (): MenuItem[] => {
    const found: MenuItem[] = [
      { label: t("previousMonth"), icon: "chevron-left", run: () => props.onTurn(-1) },
      { label: t("nextMonth"), icon: "chevron-right", run: () => props.onTurn(1) },
    ];
    const { onImport, onBin } = props;
    if (onImport || onBin) found.push("line");
    if (onImport && state.mayWrite())
      found.push({ label: t("import"), icon: "download", run: onImport });
    if (onBin) found.push({ label: t("bin"), icon: "trash", run: onBin });
    return found;
  };
  return (
    <>
      <Show when={state.mayWrite()}>
        <Button
          tone="primary"
          size="sm"
          isIcon
          aria-label={t("newPost")}
          onClick={() => state.begin(state.spot().date)}
        >
          <Icon name="plus" />
        </Button>
      </Show>
      <Menu
        items={items()}
        label={t("moreDeeds")}
        look={{ tone: "quiet", size: "sm", isIcon: true }}
      >
        <Icon name="more" />
      </Menu>
    </>
  );
}
