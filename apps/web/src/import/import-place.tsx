import { lazy, onCleanup, onMount, Show } from "solid-js";

import { createToday } from "../calendar/create-today.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { importing, startImport, stopImport } from "./importing.ts";
import { pastedTable } from "./pasted-table.ts";

const ImportDialog = lazy(async () => ({
  default: (await import("./import-dialog.tsx")).ImportDialog,
}));

/** Opens the importer for files that are dropped anywhere, and for tables that are pasted. */
export function ImportPlace(props: { onShow: (month: string) => void }) {
  const { workspace, mayWrite } = useWorkspace();
  const today = createToday();
  const listeners = {
    dragover(event: DragEvent) {
      if (carriesFile(event)) event.preventDefault();
    },
    drop(event: DragEvent) {
      if (event.defaultPrevented || !carriesFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) startImport(file);
    },
    paste(event: ClipboardEvent) {
      const table = event.defaultPrevented ? null : tableIn(event);
      if (table) startImport(table);
    },
  };
  onMount(() => {
    if (!mayWrite()) return;
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listen] of entries) document.addEventListener(name, listen);
    onCleanup(() => {
      for (const [name, listen] of entries) document.removeEventListener(name, listen);
    });
  });

  return (
    <Show keyed when={importing()}>
      {({ file }) => (
        <ImportDialog
          {...(file && { file })}
          zone={workspace.about["workspace"]?.zone ?? "UTC"}
          today={today}
          onClose={stopImport}
          onShow={(month) => props.onShow(month)}
        />
      )}
    </Show>
  );
}

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** A table on the clipboard. Text fields keep their paste. */
function tableIn({ target, clipboardData }: ClipboardEvent): File | null {
  const isField =
    target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]");
  return isField ? null : pastedTable(clipboardData);
}
