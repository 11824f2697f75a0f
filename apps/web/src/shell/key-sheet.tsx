import { chordsOf, createMessages, type Deed, Dialog, Kbd, useKeys } from "@rembuk/ui";
import { createMemo, For } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./key-sheet.module.css";

/** All keys that do something now, with the names of what they do. */
export function KeySheet(props: { isOpen: boolean; onClose: () => void }) {
  const t = createMessages(messages);
  const keys = useKeys();

  const groups = createMemo(() =>
    Map.groupBy(keys.deeds(), (deed: Deed) => deed.group ?? t("everywhere")),
  );
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("keys")}
      description={t("keysHint")}
      width="wide"
    >
      <div class={styles["groups"]}>
        <For each={[...groups()]}>
          {([name, deeds]) => (
            <section>
              <h3>{name}</h3>
              <dl>
                <For each={deeds}>{(deed) => <Line deed={deed} />}</For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  );
}

function Line(props: { deed: Deed }) {
  return (
    <div class={styles["line"]}>
      <dt>{props.deed.name}</dt>
      <dd>
        <For each={chordsOf(props.deed)}>{(chord) => <Kbd chord={chord} />}</For>
      </dd>
    </div>
  );
}
