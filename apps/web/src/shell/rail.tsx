import {
  createMedia,
  createMessages,
  Icon,
  IconButton,
  KawungSign,
  Menu,
  type MenuItem,
  readStored,
  writeStored,
} from "@rembuk/ui";
import { createSignal, For, Show } from "solid-js";

import { LanguageMenu, ThemeMenu } from "./look-menus.tsx";
import { messages } from "./messages.ts";
import { isAtFoot, type Place, PLACE_ICONS } from "./place.ts";

import styles from "./rail.module.css";

const KEY = "rembuk.rail";

/** The menu at the side of every page: the workspace, its places, and how it looks. */
export function Rail(props: {
  workspaceName: string;
  places: readonly Place[];
  /** The workspaces to go to, and what can be done with this one. */
  workspaces: readonly MenuItem[];
  needsRoom?: boolean | undefined;
  onKeys: () => void;
}) {
  const t = createMessages(messages);
  const hasRoom = createMedia("(min-width: 1100px)");
  const [chosen, setChosen] = createSignal(readStored(KEY));
  /** A choice holds everywhere; without one the menu gives way where room is scarce. */
  const isNarrow = () => {
    const choice = chosen();
    return choice === null ? !hasRoom() || props.needsRoom === true : choice === "narrow";
  };
  const turn = () => {
    const next = isNarrow() ? "wide" : "narrow";
    writeStored(KEY, next);
    setChosen(next);
  };

  return (
    <nav class={styles["rail"]} aria-label={t("places")} data-narrow={isNarrow() ? "" : undefined}>
      <WorkspaceMenu name={props.workspaceName} items={props.workspaces} />
      <div class={styles["places"]}>
        <For each={props.places.filter((place) => !isAtFoot(place))}>
          {(place) => <PlaceLink place={place} />}
        </For>
        <span class={styles["space"]} />
        <For each={props.places.filter(isAtFoot)}>{(place) => <PlaceLink place={place} />}</For>
      </div>
      <div class={styles["foot"]}>
        <ThemeMenu />
        <LanguageMenu />
        <IconButton
          icon="keyboard"
          label={t("showKeys")}
          keys="?"
          size="sm"
          onClick={props.onKeys}
        />
        <span class={styles["space"]} />
        <IconButton
          icon="panel"
          label={isNarrow() ? t("wide") : t("narrow")}
          size="sm"
          placement="right"
          onClick={turn}
        />
      </div>
    </nav>
  );
}

function WorkspaceMenu(props: { name: string; items: readonly MenuItem[] }) {
  const t = createMessages(messages);
  return (
    <Menu
      items={props.items}
      class={styles["workspace"]}
      label={`${props.name} ${t("workspace")}`}
      placement="bottom-start"
    >
      <KawungSign size={30} />
      <span class={styles["name"]}>
        <b dir="auto" title={props.name}>
          {props.name}
        </b>{" "}
        <small>{t("workspace")}</small>
      </span>
      <Icon name="chevron-down" size={14} class={styles["unfold"]} />
    </Menu>
  );
}

function PlaceLink(props: { place: Place }) {
  const t = createMessages(messages);
  return (
    <a
      class={styles["place"]}
      href={props.place.href}
      aria-current={props.place.isCurrent ? "page" : undefined}
    >
      <Icon name={PLACE_ICONS[props.place.id]} size={18} />
      <span>{t("place", props.place.id)}</span>
      <Show when={props.place.count}>
        {(count) => <span class={styles["count"]}>{count()}</span>}
      </Show>
    </a>
  );
}
