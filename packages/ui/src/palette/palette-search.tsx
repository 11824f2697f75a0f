import { createUniqueId, onMount, Show } from "solid-js";

import { createMessages } from "../i18n/messages.ts";
import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../text/kbd.tsx";
import { words } from "../words.ts";
import { createChoice, DEEDS_CHORD } from "./create-choice.ts";
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
  const t = createMessages(words);
  const id = createUniqueId();
  const { query, setQuery, items, at, setAt, entered, enter, press } = createChoice({
    find: (query) => props.find(query),
    recent: () => t("recent"),
    onChoose: (item) => props.onChoose(item),
  });
  const answer = (event: KeyboardEvent) => {
    if (event.isComposing || !press(event)) return;
    event.preventDefault();
    // What was answered here must not close the dialog.
    event.stopPropagation();
  };

  return (
    <>
      <PaletteField
        listId={id}
        line={items().length > 0 ? `${id}-${at()}` : undefined}
        entered={entered()}
        label={props.label}
        placeholder={props.placeholder}
        query={query()}
        onQuery={setQuery}
        onKey={answer}
      />
      <PaletteList
        id={id}
        label={props.label}
        items={items()}
        at={at()}
        onAt={setAt}
        onChoose={props.onChoose}
        onDeeds={enter}
      />
      <p class={styles["nothing"]} role="status">
        {items().length === 0 ? props.nothing(query()) : ""}
      </p>
      <Show when={items()[at()]?.deeds}>
        <p class={styles["foot"]}>
          <Kbd chord={DEEDS_CHORD} /> {t("moreToDo")}
        </p>
      </Show>
    </>
  );
}

/** The field, which says in what one searches: in everything, or in the deeds of one line. */
function PaletteField(props: {
  listId: string;
  line: string | undefined;
  entered: PaletteItem | null;
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  onKey: (event: KeyboardEvent) => void;
}) {
  return (
    <div class={styles["field"]}>
      <Icon name={props.entered ? "chevron-left" : "search"} size={18} />
      <input
        ref={takeFocus}
        type="text"
        role="combobox"
        dir="auto"
        aria-label={props.entered?.name ?? props.label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={props.listId}
        aria-activedescendant={props.line}
        placeholder={props.entered?.name ?? props.placeholder}
        autocomplete="off"
        spellcheck={false}
        value={props.query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        on:keydown={(event) => props.onKey(event)}
      />
    </div>
  );
}

/** The dialog would do it a moment later, and what is typed meanwhile would go to the page below. */
const takeFocus = (field: HTMLInputElement) => onMount(() => field.focus());
