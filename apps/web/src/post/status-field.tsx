import { type Status, STATUSES } from "@rembuk/model";
import { createMessages, StatusBadge, StatusIcon } from "@rembuk/ui";
import { For, Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./inspector.module.css";

/** How far the planning of a post has come. */
export function StatusField(props: {
  status: Status;
  isReadOnly: boolean;
  onStatus: (status: Status) => void;
}) {
  const t = createMessages(messages);
  return (
    <Show
      when={!props.isReadOnly}
      fallback={<StatusBadge status={props.status} label={t("statuses", props.status)} />}
    >
      <span class={styles["status"]} data-status={props.status}>
        <StatusIcon status={props.status} />
        <select
          aria-label={t("status")}
          onChange={(event) => props.onStatus(event.currentTarget.value as Status)}
        >
          <For each={STATUSES}>
            {(status) => (
              <option value={status} selected={status === props.status}>
                {t("statuses", status)}
              </option>
            )}
          </For>
        </select>
      </span>
    </Show>
  );
}
