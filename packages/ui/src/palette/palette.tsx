import * as Kobalte from "@kobalte/core/dialog";
import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from "solid-js";

import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../text/kbd.tsx";
import type { PaletteItem } from "./matching.ts";

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
            <Search {...props} onChoose={choose} />
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte.Root>
  );
}

function Search(props: PaletteProps & { onChoose: (item: PaletteItem) => void }) {
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
      <ul id={id} class={styles["list"]} role="listbox" aria-label={props.label}>
        <For each={items()}>
          {(item, index) => (
            <>
              <Show when={item.group && item.group !== items()[index() - 1]?.group}>
                <li class={styles["group"]} role="presentation">
                  {item.group}
                </li>
              </Show>
              <Line
                id={`${id}-${index()}`}
                item={item}
                isAt={index() === at()}
                onHover={() => setAt(index())}
                onChoose={() => props.onChoose(item)}
              />
            </>
          )}
        </For>
      </ul>
      <p class={styles["nothing"]} role="status">
        {items().length === 0 ? props.nothing(query()) : ""}
      </p>
    </>
  );
}

function Line(props: {
  id: string;
  item: PaletteItem;
  isAt: boolean;
  onHover: () => void;
  onChoose: () => void;
}) {
  let line!: HTMLLIElement;
  createEffect(() => {
    if (props.isAt) line.scrollIntoView?.({ block: "nearest" });
  });
  return (
    <li
      ref={line}
      id={props.id}
      class={styles["item"]}
      role="option"
      aria-selected={props.isAt}
      onPointerMove={() => props.onHover()}
      onClick={() => props.onChoose()}
    >
      <Show when={props.item.icon} fallback={<span class={styles["gap"]} />}>
        {(name) => <Icon name={name()} />}
      </Show>
      <span dir="auto">{props.item.name}</span>
      <Show when={props.item.keys}>{(keys) => <Kbd chord={keys()} />}</Show>
    </li>
  );
}
