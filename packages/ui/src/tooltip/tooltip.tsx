import * as Kobalte from "@kobalte/core/tooltip";
import { type JSX, Show } from "solid-js";

import { Button, type ButtonLook } from "../button/button.tsx";
import type { IconName } from "../icon/glyphs.ts";
import { Icon } from "../icon/icon.tsx";
import { ariaChord } from "../keys/chord.ts";
import { Kbd } from "../text/kbd.tsx";

import styles from "./tooltip.module.css";

type Placement = "top" | "bottom" | "right";

/** Says what something does, and by which key. Spread what it gives onto the thing: it repeats a label, it carries no news. */
export function Tooltip(props: {
  text: string;
  keys?: string | undefined;
  placement?: Placement | undefined;
  children: (trigger: object) => JSX.Element;
}) {
  return (
    <Kobalte.Root openDelay={500} gutter={6} placement={props.placement ?? "bottom"}>
      <Kobalte.Trigger as={(trigger: object) => props.children(trigger)} />
      <Kobalte.Portal>
        <Kobalte.Content class={styles["tip"]}>
          {props.text}
          <Show when={props.keys}>{(keys) => <Kbd chord={keys()} />}</Show>
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

/** A button that is only an icon: its label is what listeners hear and what its tooltip shows. */
export function IconButton(
  props: Omit<ButtonLook, "isIcon"> & {
    icon: IconName;
    label: string;
    keys?: string;
    placement?: Placement;
    iconSize?: number;
    isPressed?: boolean;
    isDisabled?: boolean;
    class?: string | undefined;
    onClick: (event: MouseEvent) => void;
  },
) {
  return (
    <Tooltip text={props.label} keys={props.keys} placement={props.placement}>
      {(trigger) => (
        <Button
          {...trigger}
          isIcon
          tone={props.tone ?? "quiet"}
          size={props.size ?? "md"}
          class={props.class}
          aria-label={props.label}
          aria-pressed={props.isPressed}
          aria-keyshortcuts={props.keys && ariaChord(props.keys)}
          disabled={props.isDisabled === true}
          onClick={(event) => props.onClick(event)}
        >
          <Icon name={props.icon} size={props.iconSize ?? 16} />
        </Button>
      )}
    </Tooltip>
  );
}
