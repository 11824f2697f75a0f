import * as Kobalte from "@kobalte/core/dropdown-menu";
import { For, type JSX, Show } from "solid-js";

import { buttonLook, type ButtonLook } from "../button/button.tsx";
import type { IconName } from "../icon/glyphs.ts";
import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../text/kbd.tsx";

import styles from "./menu.module.css";

/** One line of a menu: something to do, or one choice out of several, or a line between groups. */
export type MenuItem =
  | {
      readonly label: string;
      readonly icon?: IconName;
      /** The chord that does the same. */
      readonly keys?: string;
      readonly isDanger?: boolean;
      readonly isDisabled?: boolean;
      /** Present where the line is a choice. */
      readonly isChosen?: boolean;
      readonly run: () => void;
    }
  | "line";

export interface MenuProps {
  readonly items: readonly MenuItem[];
  /** What the button that opens it shows. */
  readonly children: JSX.Element;
  /** Its accessible name, where what it shows is only an icon. */
  readonly label?: string | undefined;
  readonly look?: ButtonLook;
  readonly class?: string | undefined;
  readonly placement?: "bottom-start" | "bottom-end" | "top-start" | "top-end" | "right-end";
}

/** A button that opens a list of things to do. */
export function Menu(props: MenuProps) {
  return (
    <Kobalte.Root placement={props.placement ?? "bottom-end"} gutter={4} modal={false}>
      <Kobalte.Trigger
        aria-label={props.label}
        {...(props.class ? { class: props.class } : buttonLook(props.look ?? {}))}
      >
        {props.children}
      </Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class={styles["menu"]}>
          <For each={props.items}>
            {(item) =>
              item === "line" ? <Kobalte.Separator class={styles["line"]} /> : <Line item={item} />
            }
          </For>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

function Line(props: { item: Exclude<MenuItem, "line"> }) {
  const inside = (
    <>
      <Show when={props.item.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class={styles["label"]}>{props.item.label}</span>
      <Show when={props.item.keys}>{(keys) => <Kbd chord={keys()} />}</Show>
      <Show when={props.item.isChosen}>
        <Icon name="check" />
      </Show>
    </>
  );
  return (
    <Show
      when={props.item.isChosen === undefined}
      fallback={
        <Kobalte.CheckboxItem
          class={styles["item"]}
          checked={props.item.isChosen === true}
          onChange={() => props.item.run()}
        >
          {inside}
        </Kobalte.CheckboxItem>
      }
    >
      <Kobalte.Item
        class={styles["item"]}
        data-danger={props.item.isDanger ? "" : undefined}
        disabled={props.item.isDisabled === true}
        onSelect={() => props.item.run()}
      >
        {inside}
      </Kobalte.Item>
    </Show>
  );
}
