import type { ImportPlan } from "@rembuk/formats";
import { createMessages, Table, useLocale } from "@rembuk/ui";
import { For, Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./import.module.css";

/** Enough to see whether dates and titles were understood. */
const SHOWN = 50;

/** The posts that an import would make or change, with their dates as understood. */
export function Planned(props: { planned: ImportPlan["planned"] }) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  return (
    <section class={styles["rows"]}>
      <h3>{t("posts")}</h3>
      <Show when={props.planned.length > SHOWN}>
        <p class={styles["quiet"]}>{t("postsShown", SHOWN, props.planned.length)}</p>
      </Show>
      <Table label={t("posts")}>
        <thead>
          <tr>
            <th data-number>{t("row")}</th>
            <th>{t("date")}</th>
            <th>{t("postTitle")}</th>
            <th>{t("outcome")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.planned.slice(0, SHOWN)}>
            {(post) => (
              <tr>
                <td data-number>{post.row}</td>
                <td class={styles["when"]}>
                  {post.date ? formats().date(post.date) : t("noDate")}
                  <Show when={post.time}>{(time) => ` ${formats().time(time())}`}</Show>
                </td>
                <td class={styles["sample"]} dir="auto">
                  {post.title}
                </td>
                <td>{t("outcomes", post.outcome)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
    </section>
  );
}
