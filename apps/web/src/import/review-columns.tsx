import { type ColumnUse, FIELDS, type Mapping } from "@rembuk/formats";
import { createMessages, Select } from "@rembuk/ui";
import { For } from "solid-js";

import type { Review } from "./import-state.ts";
import { messages } from "./messages.ts";

import styles from "./import.module.css";

const USES: readonly ColumnUse[] = [...FIELDS, "custom", "skip"];

/** Cells that show what a column holds. */
const SAMPLES = 3;

/** What each column becomes, with some of what it holds. */
export function ReviewColumns(props: { review: Review; onMapping: (mapping: Mapping) => void }) {
  const t = createMessages(messages);
  const samplesOf = (at: number) => {
    const samples = new Set<string>();
    for (const { cells } of props.review.table.rows) {
      const cell = cells[at]?.trim();
      if (cell) samples.add(cell.slice(0, 120));
      if (samples.size === SAMPLES) break;
    }
    return [...samples].join(" · ");
  };
  const choices = () => USES.map((value) => ({ value, label: t("uses", value) }));
  return (
    <section class={styles["rows"]} aria-label={t("columns")}>
      <h3>{t("columns")}</h3>
      <ul class={styles["columns"]}>
        <For each={props.review.table.columns}>
          {(column, at) => (
            <li data-use={props.review.mapping[at()]}>
              <span class={styles["column"]} dir="auto">
                {column}
              </span>
              <span class={styles["sample"]} dir="auto">
                {samplesOf(at())}
              </span>
              <Select
                label={t("meaningOf", column)}
                isLabelHidden
                value={props.review.mapping[at()] ?? "skip"}
                choices={choices()}
                onChange={(use) =>
                  props.onMapping(props.review.mapping.with(at(), use as ColumnUse))
                }
              />
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
