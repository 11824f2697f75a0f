import type { DeviceWorkspace } from "@rembuk/client";
import { Button, createMessages, Dialog, Note, TextField } from "@rembuk/ui";
import { createResource, createSignal, Show } from "solid-js";

import { unsentDocuments } from "../workspace/removed-workspaces.ts";
import { messages } from "./begin-messages.ts";

import styles from "./begin.module.css";

/**
 * Says what deleting a removed workspace loses. Where nobody else has what is lost, its name is typed first:
 * a slip of the hand must not be enough.
 */
export function DeleteDialog(props: {
  workspace: DeviceWorkspace;
  onClose: () => void;
  onDelete: () => void;
}) {
  const t = createMessages(messages);
  const [typed, setTyped] = createSignal("");
  const [unsent] = createResource(() => unsentDocuments(props.workspace).catch(() => 0));
  const name = () => props.workspace.name;
  // One whose sharing was begun and came to nothing is nowhere else.
  const isOnServer = () => props.workspace.server?.isAttached === true;
  const losesForEver = () => !isOnServer() || (unsent() ?? 0) > 0;
  const isMeant = () => !losesForEver() || same(typed(), name());
  return (
    <Dialog
      isOpen
      onClose={() => props.onClose()}
      title={t("deleteTitle", name())}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t("keep")}</Button>
          <Button
            tone="danger"
            disabled={unsent.loading || !isMeant()}
            onClick={() => props.onDelete()}
          >
            {t("deleteForGood")}
          </Button>
        </>
      }
    >
      <div class={styles["deletion"]}>
        <p>{t(isOnServer() ? "deleteShared" : "deleteLocal")}</p>
        <Show when={unsent()}>{(count) => <Note tone="look" title={t("unsent", count())} />}</Show>
        <Show when={losesForEver()}>
          <TextField
            label={t("typeName", name())}
            value={typed()}
            onInput={setTyped}
            autocomplete="off"
            spellcheck={false}
          />
        </Show>
      </div>
    </Dialog>
  );
}

/** Alike as people read it: neither case nor space around it counts. */
const same = (one: string, other: string) =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
