import { Button, createMessages, Icon } from "@rembuk/ui";
import { createSignal, Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./import.module.css";

/** Takes a file by choosing or by dropping. */
export function ChooseFile(props: { onFile: (file: File) => void; isAgain?: boolean }) {
  const t = createMessages(messages);
  const [isOver, setOver] = createSignal(false);
  let input!: HTMLInputElement;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) props.onFile(file);
  };

  return (
    <div
      class={styles["drop"]}
      data-over={isOver() ? "" : undefined}
      data-again={props.isAgain ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Show when={!props.isAgain}>
        <Icon name="download" size={20} />
        <p>{t("drop")}</p>
        <p class={styles["quiet"]}>{t("kinds")}</p>
      </Show>
      <Button tone={props.isAgain ? "plain" : "primary"} onClick={() => input.click()}>
        {t(props.isAgain ? "another" : "choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.md,.xlsx,.ics,text/csv,text/calendar,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) props.onFile(file);
        }}
      />
    </div>
  );
}
