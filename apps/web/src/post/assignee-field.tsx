import { peopleOf } from "@rembuk/model";
import { createMessages } from "@rembuk/ui";
import { createMemo, For, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";

import styles from "./inspector.module.css";

/** Who does it. Somebody who left the team stays named until another takes over. */
export function AssigneeField(props: {
  assigneeId: string | undefined;
  isReadOnly: boolean;
  onAssign: (personId: string | null) => void;
}) {
  const t = createMessages(messages);
  const { workspace } = useWorkspace();
  const people = createMemo(() => peopleOf(workspace));
  const assignee = () =>
    props.assigneeId === undefined ? undefined : workspace.people[props.assigneeId];
  const former = () => {
    const person = assignee();
    return person?.deletedAt === undefined ? undefined : person;
  };
  return (
    <Show
      when={!props.isReadOnly}
      fallback={<p class={styles["told"]}>{assignee()?.name ?? t("nobody")}</p>}
    >
      <select
        class={styles["input"]}
        aria-label={t("assignee")}
        onChange={(event) => props.onAssign(event.currentTarget.value || null)}
      >
        <option value="" selected={props.assigneeId === undefined}>
          {t("nobody")}
        </option>
        <Show when={former()}>
          {(person) => (
            <option value={person().id} selected>
              {person().name}
            </option>
          )}
        </Show>
        <For each={people()}>
          {(person) => (
            <option value={person.id} selected={person.id === props.assigneeId}>
              {person.name}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}
