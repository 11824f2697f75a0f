import type { ImportPlan } from "@rembuk/formats";
import { createMessages, Table } from "@rembuk/ui";
import { For, Show } from "solid-js";

import { messages } from "./messages.ts";
import { useReasons } from "./use-reasons.ts";

import styles from "./import.module.css";

/** How many posts would be new, changed or refused, and why. */
export function ReviewOutcome(props: { plan: ImportPlan }) {
  const t = createMessages(messages);
  const say = useReasons();
  return (
    <>
      <div role="status">
        <ul class={styles["counts"]} aria-label={t("counts")}>
          <li data-kind={kindOf("new", props.plan.new)}>{t("countNew", props.plan.new)}</li>
          <li data-kind={kindOf("changed", props.plan.changed)}>
            {t("countChanged", props.plan.changed)}
          </li>
          <li>{t("countUnchanged", props.plan.unchanged)}</li>
          <li data-kind={kindOf("refused", props.plan.refused.length)}>
            {t("countRefused", props.plan.refused.length)}
          </li>
        </ul>
      </div>
      <Show when={props.plan.new + props.plan.changed + props.plan.refused.length === 0}>
        <p>{t("nothingNew")}</p>
      </Show>
      <LeftOut plan={props.plan} />
      <Show when={props.plan.refused.length > 0}>
        <Rows
          title={t("refusedRows")}
          isCalendar={props.plan.format === "ics"}
          rows={props.plan.refused.map(({ row, reason }) => ({ row, why: say(reason) }))}
        />
      </Show>
      <Show when={props.plan.warnings.length > 0}>
        <Rows
          title={t("warnedRows")}
          isCalendar={props.plan.format === "ics"}
          rows={props.plan.warnings.map(({ row, warning }) => ({ row, why: say(warning) }))}
        />
      </Show>
    </>
  );
}

/** Only what happens has a colour. */
const kindOf = (kind: string, count: number) => (count > 0 ? kind : undefined);

/** What a calendar holds that becomes neither a post nor a note. */
function LeftOut(props: { plan: ImportPlan }) {
  const t = createMessages(messages);
  const parts = () => {
    const { cancelled = 0, outside = 0, other = 0 } = props.plan.leftOut ?? {};
    return [
      ...(cancelled > 0 ? [t("cancelled", cancelled)] : []),
      ...(outside > 0 ? [t("outside", outside)] : []),
      ...(other > 0 ? [t("other", other)] : []),
    ];
  };
  return (
    <Show when={parts().length > 0}>
      <p class={styles["quiet"]}>
        {t("leftOut")}: {parts().join("; ")}.
      </p>
    </Show>
  );
}

/** Long lists are cut: who has a thousand wrong rows looks at the first and mends the file. */
const SHOWN = 200;

function Rows(props: {
  title: string;
  isCalendar: boolean;
  rows: readonly { row: number; why: string }[];
}) {
  const t = createMessages(messages);
  return (
    <section class={styles["rows"]}>
      <h3>{props.title}</h3>
      <Show when={props.rows.length > SHOWN}>
        <p class={styles["quiet"]}>{t("postsShown", SHOWN, props.rows.length)}</p>
      </Show>
      <Table label={props.title}>
        <thead>
          <tr>
            <th data-number>{t(props.isCalendar ? "line" : "row")}</th>
            <th>{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows.slice(0, SHOWN)}>
            {(each) => (
              <tr>
                <td data-number>{each.row}</td>
                <td dir="auto">{each.why}</td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
    </section>
  );
}
