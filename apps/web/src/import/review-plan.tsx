import {
  type ColumnUse,
  type DateOrder,
  FIELDS,
  type ImportPlan,
  type Mapping,
} from "@rembuk/formats";
import { createMessages, Note, Select, Table } from "@rembuk/ui";
import { For, Show } from "solid-js";

import type { Review } from "./create-import.ts";
import { messages } from "./messages.ts";
import { Planned } from "./planned-posts.tsx";
import { useReasons } from "./use-reasons.ts";

import styles from "./import.module.css";

const USES: readonly ColumnUse[] = [...FIELDS, "custom", "skip"];
const ORDERS: readonly DateOrder[] = ["dmy", "mdy"];

/** What a file holds, what its columns become, and what would happen. */
export function ReviewPlan(props: {
  review: Review;
  onRevise: (change: { mapping?: Mapping; dateOrder?: DateOrder }) => void;
}) {
  const t = createMessages(messages);
  return (
    <div class={styles["review"]}>
      <p class={styles["found"]}>
        {t("found", props.review.fileName, props.review.table.rows.length)}
      </p>
      <Show when={props.review.plan} fallback={<p role="status">{t("planning")}</p>}>
        {(plan) => <Outcome plan={plan()} onOrder={(dateOrder) => props.onRevise({ dateOrder })} />}
      </Show>
      <Show when={props.review.plan?.planned.length}>
        <Planned planned={props.review.plan!.planned} />
      </Show>
      <Columns review={props.review} onMapping={(mapping) => props.onRevise({ mapping })} />
    </div>
  );
}

function Outcome(props: { plan: ImportPlan; onOrder: (order: DateOrder) => void }) {
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
      <Show when={props.plan.dateOrder.assumed}>
        <Note tone="look" title={t("datesUnsure")}>
          <Select
            label={t("dates")}
            value={props.plan.dateOrder.order}
            choices={ORDERS.map((value) => ({ value, label: t("orders", value) }))}
            onChange={(order) => props.onOrder(order as DateOrder)}
          />
        </Note>
      </Show>
      <Show when={props.plan.refused.length > 0}>
        <Rows
          title={t("refusedRows")}
          rows={props.plan.refused.map(({ row, reason }) => ({ row, why: say(reason) }))}
        />
      </Show>
      <Show when={props.plan.warnings.length > 0}>
        <Rows
          title={t("warnedRows")}
          rows={props.plan.warnings.map(({ row, warning }) => ({ row, why: say(warning) }))}
        />
      </Show>
    </>
  );
}

/** Only what happens has a colour. */
const kindOf = (kind: string, count: number) => (count > 0 ? kind : undefined);

function Rows(props: { title: string; rows: readonly { row: number; why: string }[] }) {
  const t = createMessages(messages);
  return (
    <section class={styles["rows"]}>
      <h3>{props.title}</h3>
      <Table label={props.title}>
        <thead>
          <tr>
            <th data-number>{t("row")}</th>
            <th>{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
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

function Columns(props: { review: Review; onMapping: (mapping: Mapping) => void }) {
  const t = createMessages(messages);
  const sampleOf = (at: number) =>
    props.review.table.rows.find(({ cells }) => cells[at]?.trim())?.cells[at] ?? "";
  const choices = () => USES.map((value) => ({ value, label: t("uses", value) }));
  return (
    <section class={styles["rows"]}>
      <h3>{t("columns")}</h3>
      <Table label={t("columns")}>
        <thead>
          <tr>
            <th>{t("column")}</th>
            <th>{t("sample")}</th>
            <th>{t("meaning")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.review.table.columns}>
            {(column, at) => (
              <tr>
                <td dir="auto">{column}</td>
                <td class={styles["sample"]} dir="auto">
                  {sampleOf(at())}
                </td>
                <td>
                  <Select
                    label={t("meaningOf", column)}
                    isLabelHidden
                    value={props.review.mapping[at()] ?? "skip"}
                    choices={choices()}
                    onChange={(use) =>
                      props.onMapping(props.review.mapping.with(at(), use as ColumnUse))
                    }
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
    </section>
  );
}
