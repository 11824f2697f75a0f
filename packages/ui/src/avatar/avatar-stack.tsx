import { For, Show } from "solid-js";

import { createMessages } from "../i18n/messages.ts";
import { words } from "../words.ts";
import { Avatar, type AvatarPerson } from "./avatar.tsx";

import styles from "./avatar.module.css";

/** The people who are here, as many as there is room for, and how many more. */
export function AvatarStack(props: {
  people: readonly AvatarPerson[];
  label: string;
  most?: number;
  size?: number;
}) {
  const t = createMessages(words);
  const most = () => props.most ?? 3;
  const rest = () => props.people.slice(most());
  const names = () => rest().map((person) => person.name);
  return (
    <ul class={styles["stack"]} aria-label={props.label}>
      <For each={props.people.slice(0, most())}>
        {(person) => (
          <li>
            <Avatar name={person.name} color={person.color} size={props.size ?? 26} hasRing />
          </li>
        )}
      </For>
      <Show when={rest().length > 0}>
        <li
          class={styles["more"]}
          title={names().join("\n")}
          style={{ "--size": `${props.size ?? 26}px` }}
        >
          <span role="img" aria-label={t("andMore", names())}>
            +{rest().length}
          </span>
        </li>
      </Show>
    </ul>
  );
}
