import { Button, createMessages, TextArea } from "@rembuk/ui";
import { createSignal } from "solid-js";

import { messages } from "./messages.ts";
import { pastedTable, typedTable } from "./pasted-table.ts";

import styles from "./import.module.css";

/** Takes rows from the clipboard, for phones and for who does not know that the calendar takes them too. */
export function PastePlace(props: { onFile: (file: File) => void }) {
  const t = createMessages(messages);
  const [text, setText] = createSignal("");
  const paste = (event: ClipboardEvent) => {
    const file = text().trim() === "" ? pastedTable(event.clipboardData) : null;
    if (!file) return;
    event.preventDefault();
    props.onFile(file);
  };
  return (
    <div class={styles["paste"]}>
      <TextArea
        label={t("paste")}
        hint={t("pasteHint")}
        value={text()}
        onInput={setText}
        onPaste={paste}
      />
      <Button disabled={text().trim() === ""} onClick={() => props.onFile(typedTable(text()))}>
        {t("pasteRead")}
      </Button>
    </div>
  );
}
