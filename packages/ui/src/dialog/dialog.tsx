import * as Kobalte from "@kobalte/core/dialog";
import { type ParentProps, Show } from "solid-js";
import type { JSX } from "solid-js";

import { buttonLook } from "../button/button.tsx";
import { createMessages } from "../i18n/messages.ts";
import { Icon } from "../icon/icon.tsx";
import { words } from "../words.ts";
import { createFocusReturn } from "./create-focus-return.ts";

import styles from "./dialog.module.css";

export interface DialogProps {
  readonly isOpen: boolean;
  /** Called when it asks to be closed: by Escape, the cross, or a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string | undefined;
  /** The buttons at its foot, the one that does it last. */
  readonly actions?: JSX.Element;
  /** `wide` has room for a table. */
  readonly width?: "normal" | "wide";
}

/** A question or a small work in front of the page. Keeps the focus inside and gives it back. */
export function Dialog(props: ParentProps<DialogProps>) {
  return <Floating {...props} form="dialog" />;
}

/** A sheet that slides in from the side, and covers the page on a phone. */
export function Sheet(props: ParentProps<DialogProps & { side?: "left" | "right" }>) {
  return <Floating {...props} form="sheet" />;
}

function Floating(
  props: ParentProps<DialogProps & { form: "dialog" | "sheet"; side?: "left" | "right" }>,
) {
  const t = createMessages(words);
  const giveFocusBack = createFocusReturn(() => props.isOpen);
  return (
    <Kobalte.Root open={props.isOpen} onOpenChange={(isOpen) => isOpen || props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class={styles["scrim"]} />
        <div class={styles["place"]} data-form={props.form} data-side={props.side ?? "right"}>
          <Kobalte.Content
            class={styles["box"]}
            data-form={props.form}
            data-width={props.width ?? "normal"}
            onCloseAutoFocus={giveFocusBack}
          >
            <header class={styles["head"]}>
              <Kobalte.Title class={styles["title"]}>{props.title}</Kobalte.Title>
              <Kobalte.CloseButton
                {...buttonLook({ tone: "quiet", size: "sm", isIcon: true })}
                aria-label={t("close")}
              >
                <Icon name="close" />
              </Kobalte.CloseButton>
            </header>
            <Show when={props.description}>
              <Kobalte.Description class={styles["description"]}>
                {props.description}
              </Kobalte.Description>
            </Show>
            <div class={styles["body"]}>{props.children}</div>
            <Show when={props.actions}>
              <footer class={styles["actions"]}>{props.actions}</footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
