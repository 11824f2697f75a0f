import * as Kobalte from "@kobalte/core/popover";
import { createSignal, type JSX } from "solid-js";

import styles from "./popover.module.css";

/** A button that opens a small sheet of words beside it. The page behind stays in use. */
export function Popover(props: {
  /** What the button shows. */
  trigger: JSX.Element;
  /** The name of what it opens. */
  title: string;
  class?: string | undefined;
  placement?: "bottom-start" | "bottom-end";
  /** What stands on the sheet; `close` closes it, for what leads elsewhere. */
  children: (close: () => void) => JSX.Element;
}) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Kobalte.Root
      open={isOpen()}
      onOpenChange={setOpen}
      placement={props.placement ?? "bottom-end"}
      gutter={6}
      overflowPadding={8}
    >
      <Kobalte.Trigger class={props.class}>{props.trigger}</Kobalte.Trigger>
      <Kobalte.Portal>
        <Kobalte.Content class={styles["popover"]} aria-label={props.title}>
          {props.children(() => setOpen(false))}
        </Kobalte.Content>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
