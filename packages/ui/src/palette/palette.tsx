import * as Kobalte from "@kobalte/core/dialog";

import { createFocusReturn } from "../dialog/create-focus-return.ts";
import type { PaletteItem } from "./matching.ts";
import { PaletteSearch } from "./palette-search.tsx";
import { noteRecent } from "./recent.ts";

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
  const choose = (item: PaletteItem) => {
    chosen = item;
    noteRecent(item);
    props.onClose();
  };
  /** What was chosen runs when the palette is gone and the focus is back, so that it may move the focus itself. */
  const goBack = createFocusReturn(
    () => props.isOpen,
    () => {
      chosen?.run();
      chosen = undefined;
    },
  );

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
