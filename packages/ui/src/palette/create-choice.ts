import { type Accessor, createEffect, createMemo, createSignal, on, type Setter } from "solid-js";

import { isChord } from "../keys/chord.ts";
import { matching, type PaletteItem } from "./matching.ts";
import { withRecent } from "./recent.ts";

/** Opens what else can be done with a line. */
export const DEEDS_CHORD = "mod+enter";

/** What stands in a palette's list, and the line that keys act on. */
export interface Choice {
  readonly query: Accessor<string>;
  readonly setQuery: Setter<string>;
  readonly items: Accessor<readonly PaletteItem[]>;
  readonly at: Accessor<number>;
  readonly setAt: Setter<number>;
  /** The line whose deeds are shown instead of what is found. */
  readonly entered: Accessor<PaletteItem | null>;
  /** Shows the deeds of a line; `false` where it has none. */
  readonly enter: (item: PaletteItem | undefined) => boolean;
  /** Does what a key asks for, and says whether it asked for anything. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** Makes the choice of a palette that has just been opened. */
export function createChoice(props: {
  find: (query: string) => readonly PaletteItem[];
  recent: () => string;
  onChoose: (item: PaletteItem) => void;
}): Choice {
  const [query, setQuery] = createSignal("");
  const [at, setAt] = createSignal(0);
  const [inside, setInside] = createSignal<{ item: PaletteItem; query: string } | null>(null);
  const items = createMemo(() => {
    const deeds = inside()?.item.deeds;
    if (deeds) return matching(deeds, query());
    const found = props.find(query());
    return query().trim() === "" ? withRecent(found, props.recent()) : found;
  });
  createEffect(on([query, inside], () => setAt(0), { defer: true }));

  const enter = (item: PaletteItem | undefined) => {
    if (!item?.deeds) return false;
    setInside({ item, query: query() });
    setQuery("");
    return true;
  };
  const leave = () => {
    const left = inside();
    if (!left) return false;
    setInside(null);
    setQuery(left.query);
    return true;
  };
  const move = (by: 1 | -1) => {
    const count = items().length;
    if (count > 0) setAt((at() + by + count) % count);
    return true;
  };
  const choose = (item: PaletteItem | undefined) => {
    if (item) props.onChoose(item);
    return item !== undefined;
  };
  const answers: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ArrowRight: ({ currentTarget }) => isAtEnd(currentTarget) && enter(items()[at()]),
    ArrowLeft: () => query() === "" && leave(),
    Backspace: () => query() === "" && leave(),
    Enter: () => choose(items()[at()]),
    Escape: leave,
  };

  return {
    query,
    setQuery,
    items,
    at,
    setAt,
    entered: () => inside()?.item ?? null,
    enter,
    press: (event) =>
      isChord(event, DEEDS_CHORD) ? enter(items()[at()]) : (answers[event.key]?.(event) ?? false),
  };
}

const isAtEnd = (field: EventTarget | null) =>
  field instanceof HTMLInputElement && field.selectionStart === field.value.length;
