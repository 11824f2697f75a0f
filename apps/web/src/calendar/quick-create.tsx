import { createMessages } from "@rembuk/ui";
import { createSignal, onMount } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { messages } from "./messages.ts";
import { useWhen } from "./when-words.ts";

import styles from "./quick-create.module.css";

/** The field in which a new post gets its title, right on its day. */
export function QuickCreate(props: { date: string }) {
  const state = useCalendar();
  const t = createMessages(messages);
  const when = useWhen();
  const [title, setTitle] = createSignal(state.start()?.text ?? "");
  let input!: HTMLInputElement;
  let isDone = false;

  onMount(() => {
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    input.scrollIntoView({ block: "nearest" });
  });

  /** Runs once: leaving the field by Enter or Escape also blurs it. */
  const end = (how: () => void) => {
    if (isDone) return;
    isDone = true;
    how();
  };
  const finish = () => state.finish(title());
  const leave = () => (title().trim() === "" ? state.cancel() : finish());
  const answer = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Enter") end(finish);
    else if (event.key === "Escape") end(state.cancel);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <input
      ref={input}
      class={styles["title"]}
      dir="auto"
      value={title()}
      placeholder={t("titleThenEnter")}
      aria-label={t("newPostOn", when().day(props.date))}
      enterkeyhint="done"
      autocomplete="off"
      maxLength={300}
      onInput={(event) => setTitle(state.rejoin(event.currentTarget.value))}
      onKeyDown={answer}
      // What was typed is kept when somebody clicks away; undo takes it back.
      onBlur={() => end(leave)}
    />
  );
}
