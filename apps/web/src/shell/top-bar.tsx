import {
  ariaChord,
  type AvatarPerson,
  AvatarStack,
  createMessages,
  Icon,
  IconButton,
  KawungSign,
  Kbd,
  type PaletteItem,
} from "@rembuk/ui";
import { For, Show } from "solid-js";

import type { Crumb } from "./frame.tsx";
import { messages } from "./messages.ts";
import { StandingButton } from "./standing-button.tsx";
import type { Standing } from "./standing.ts";

import styles from "./top-bar.module.css";

/** Where you are, what can be found, how safe it is, and who is here. */
export function TopBar(props: {
  workspaceName: string;
  here: readonly Crumb[];
  people: readonly AvatarPerson[];
  standing: Standing;
  find?: ((query: string) => readonly PaletteItem[]) | undefined;
  isPhone: boolean;
  onFind: () => void;
}) {
  const t = createMessages(messages);
  const placeholder = () => (props.find ? t("searchOrCommand") : t("findCommand"));
  return (
    <header class={styles["top"]}>
      <Show when={!props.isPhone} fallback={<PhoneName name={props.workspaceName} />}>
        <Crumbs here={props.here} />
        <button
          type="button"
          class={styles["find"]}
          aria-keyshortcuts={ariaChord("mod+k")}
          onClick={() => props.onFind()}
        >
          <Icon name="search" />
          <span>{placeholder()}</span>
          <Kbd chord="mod+k" />
        </button>
      </Show>
      <div class={styles["end"]}>
        <StandingButton standing={props.standing} isShort={props.isPhone} />
        {/* Who is here is not known while there is no connection. */}
        <Show when={props.standing.connection.kind === "live"}>
          <AvatarStack
            people={props.people}
            label={t("whoIsHere")}
            most={props.isPhone ? 1 : 3}
            size={26}
          />
        </Show>
        <Show when={props.isPhone}>
          <IconButton
            icon="search"
            iconSize={20}
            label={placeholder()}
            onClick={() => props.onFind()}
          />
        </Show>
      </div>
    </header>
  );
}

function PhoneName(props: { name: string }) {
  return (
    <div class={styles["phone"]}>
      <KawungSign size={28} />
      <b dir="auto">{props.name}</b>
    </div>
  );
}

function Crumbs(props: { here: readonly Crumb[] }) {
  const t = createMessages(messages);
  return (
    <nav class={styles["crumbs"]} aria-label={t("whereYouAre")}>
      <ol>
        <For each={props.here}>
          {(crumb) => (
            <li dir="auto">
              <Show when={crumb.href} fallback={<span aria-current="page">{crumb.label}</span>}>
                {(href) => <a href={href()}>{crumb.label}</a>}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
