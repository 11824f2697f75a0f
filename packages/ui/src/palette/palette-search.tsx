import { createEffect, createMemo, createSignal, createUniqueId, on, onMount } from "solid-js";

import { Icon } from "../icon/icon.tsx";
import type { PaletteItem } from "./matching.ts";
import { PaletteList } from "./palette-list.tsx";

import styles from "./palette.module.css";

/** The field of a palette and what is found for it. The focus stays in the field. */
export function PaletteSearch(props: {
  label: string;
  placeholder: string;
  find: (query: string) => readonly PaletteItem[];
  nothing: (query: string) => string;
  onChoose: (item: PaletteItem) => void;
}) {
  const id = createUniqueId();
  const [query, setQuery] = createSignal("");
  const [at, setAt] = createSignal(0);
  const items = createMemo(() => props.find(query()));
  createEffect(on(query, () => setAt(0), { defer: true }));

  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = items().length - 1;
    const item = items()[at()];
    if (event.key === "ArrowDown") setAt(at() >= last ? 0 : at() + 1);
    else if (event.key === "ArrowUp") setAt(at() <= 0 ? Math.max(last, 0) : at() - 1);
    else if (event.key === "Enter" && item) props.onChoose(item);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div class={styles["field"]}>
        <Icon name="search" size={18} />
        <input
          ref={takeFocus}
          type="text"
          role="combobox"
          dir="auto"
          aria-label={props.label}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={items().length > 0 ? `${id}-${at()}` : undefined}
          placeholder={props.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={query()}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <PaletteList
        id={id}
        label={props.label}
        items={items()}
        at={at()}
        onAt={setAt}
        onChoose={props.onChoose}
      />
      <p class={styles["nothing"]} role="status">
        {items().length === 0 ? props.nothing(query()) : ""}
      </p>
    </>
  );
}

/** The dialog would do it a moment later, and what is typed meanwhile would go to the page below. */
const takeFocus = (field: HTMLInputElement) => onMount(() => field.focus());
