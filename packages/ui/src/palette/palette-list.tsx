import { createEffect, For, Show } from "solid-js";

import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../text/kbd.tsx";
import type { PaletteItem } from "./matching.ts";

import styles from "./palette.module.css";

/** What is found, under the headings of its groups, with the line on which Enter would act. */
export function PaletteList(props: {
  id: string;
  label: string;
  items: readonly PaletteItem[];
  at: number;
  onAt: (at: number) => void;
  onChoose: (item: PaletteItem) => void;
  onDeeds: (item: PaletteItem) => void;
}) {
  const headingOf = (item: PaletteItem, index: number) =>
    item.group === props.items[index - 1]?.group ? undefined : item.group;
  return (
    <ul id={props.id} class={styles["list"]} role="listbox" aria-label={props.label}>
      <For each={props.items}>
        {(item, index) => (
          <>
            <Show when={headingOf(item, index())}>
              {(heading) => (
                <li class={styles["group"]} role="presentation">
                  {heading()}
                </li>
              )}
            </Show>
            <Line
              id={`${props.id}-${index()}`}
              item={item}
              isAt={index() === props.at}
              onHover={() => props.onAt(index())}
              onChoose={() => props.onChoose(item)}
              onDeeds={() => props.onDeeds(item)}
            />
          </>
        )}
      </For>
    </ul>
  );
}

function Line(props: {
  id: string;
  item: PaletteItem;
  isAt: boolean;
  onHover: () => void;
  onChoose: () => void;
  onDeeds: () => void;
}) {
  const keepInView = (line: HTMLElement) =>
    createEffect(() => {
      if (props.isAt) line.scrollIntoView({ block: "nearest" });
    });
  return (
    <li
      ref={keepInView}
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
      <span class={styles["words"]}>
        <span dir="auto">{props.item.name}</span>
        <Show when={props.item.detail}>
          {(detail) => (
            <span class={styles["detail"]} dir="auto">
              {detail()}
            </span>
          )}
        </Show>
      </span>
      <Show when={props.item.keys}>{(keys) => <Kbd chord={keys()} />}</Show>
      <Show when={props.item.deeds}>
        {/* For the pointer; keys have Ctrl/⌘ Enter, which the foot of the palette tells. */}
        <span
          class={styles["deeds"]}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            props.onDeeds();
          }}
        >
          <Icon name="more" />
        </span>
      </Show>
    </li>
  );
}
