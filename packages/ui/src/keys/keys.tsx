import {
  type Accessor,
  createContext,
  createSignal,
  onCleanup,
  onMount,
  type ParentProps,
  useContext,
} from "solid-js";

import { isChord } from "./chord.ts";

/** Something a key does, with the name under which `?` lists it. */
export interface Deed {
  /** `n`, `?`, `mod+k`, `arrowleft`; several chords may do the same. */
  readonly keys: string | readonly string[];
  readonly name: string;
  /** The heading under which it is listed. */
  readonly group?: string;
  /** Absent where the key is answered elsewhere and is only listed here. */
  readonly run?: (event: KeyboardEvent) => void;
  /** Also while somebody types in a field; signs and letters alone stay what is typed. */
  readonly inFields?: boolean;
}

/** The keys that do something now. */
export interface Keys {
  /** Adds deeds until the returned function is called. The latest added is asked first. */
  readonly add: (deeds: Accessor<readonly Deed[]>) => () => void;
  /** All of them, for the key sheet and the command palette. */
  readonly deeds: Accessor<readonly Deed[]>;
  /** Does what a pressed key asks for, and says whether it asked for anything. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** Makes an empty register of keys. */
export function createKeys(): Keys {
  const [sets, setSets] = createSignal<readonly Accessor<readonly Deed[]>[]>([]);
  const deeds = () => sets().flatMap((set) => set());
  return {
    deeds,
    add: (set) => {
      setSets((before) => [...before, set]);
      return () => setSets((before) => before.filter((each) => each !== set));
    },
    press: (event) => {
      if (event.defaultPrevented || event.isComposing) return false;
      const isTyping = isField(event.target);
      const deed = deeds().findLast((each) => each.run && isMeant(each, event, isTyping));
      if (!deed?.run) return false;
      event.preventDefault();
      deed.run(event);
      return true;
    },
  };
}

function isMeant(deed: Deed, event: KeyboardEvent, isTyping: boolean): boolean {
  if (isTyping && !deed.inFields) return false;
  return chordsOf(deed).some((chord) => isChord(event, chord) && !(isTyping && chord.length === 1));
}

const KeysContext = createContext<Keys>();

/** Listens for keys on behalf of everything inside. */
export function KeysProvider(props: ParentProps) {
  const keys = createKeys();
  onMount(() => {
    const listen = (event: KeyboardEvent) => void keys.press(event);
    document.addEventListener("keydown", listen);
    onCleanup(() => document.removeEventListener("keydown", listen));
  });
  return <KeysContext.Provider value={keys}>{props.children}</KeysContext.Provider>;
}

/** The register of keys; given deeds, it holds them as long as the caller is on screen. */
export function useKeys(deeds?: Accessor<readonly Deed[]>): Keys {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error("useKeys is called outside KeysProvider");
  if (deeds) onCleanup(keys.add(deeds));
  return keys;
}

/** The chords of a deed. */
export function chordsOf(deed: Deed): readonly string[] {
  return typeof deed.keys === "string" ? [deed.keys] : deed.keys;
}

/** Whether keys pressed here are letters of a text. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // jsdom knows no `isContentEditable`; the attribute says the same.
  if (
    target.isContentEditable ||
    target.closest("[contenteditable='true'], [contenteditable='']")
  ) {
    return true;
  }
  if (target instanceof HTMLInputElement) return !KEYLESS.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Inputs in which nothing is typed. */
const KEYLESS = new Set([
  "button",
  "checkbox",
  "radio",
  "range",
  "reset",
  "submit",
  "file",
  "color",
]);
