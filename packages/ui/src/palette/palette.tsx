import * as Kobalte from "@kobalte/core/dialog";
import { createEffect } from "solid-js";

import type { PaletteItem } from "./matching.ts";
import { PaletteSearch } from "./palette-search.tsx";

import styles from "./palette.module.css";

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly placeholder: string;
  /** What is found for a query; items of one group must stand together. */
  readonly find: (query: string) => readonly PaletteItem[];
  /** What to say when nothing is found. */
  readonly nothing: (query: string) => string;
}

/** A field that finds things to do by name. Arrows choose, Enter does it, Escape leaves. */
export function Palette(props: PaletteProps) {
  let chosen: PaletteItem | undefined;
  let before: Element | null = null;

  createEffect(() => {
    if (props.isOpen) before = document.activeElement;
  });
  const choose = (item: PaletteItem) => {
    chosen = item;
    props.onClose();
  };
  /** What was chosen runs when the palette is gone and the focus is back, so that it may move the focus itself. */
  const goBack = (event: Event) => {
    event.preventDefault();
    if (before instanceof HTMLElement) before.focus();
    chosen?.run();
    chosen = undefined;
  };

  return (
    <Kobalte.Root open={props.isOpen} onOpenChange={(isOpen) => isOpen || props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class={styles["scrim"]} />
        <div class={styles["place"]}>
          <Kobalte.Content
            class={styles["palette"]}
            aria-label={props.label}
            onCloseAutoFocus={goBack}
          >
            <PaletteSearch {...props} onChoose={choose} />
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}
