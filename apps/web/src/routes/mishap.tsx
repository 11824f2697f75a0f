import { Button, createMessages, Note } from "@rembuk/ui";
import { createSignal, ErrorBoundary, onMount, type ParentProps, untrack } from "solid-js";

import { useUpdates } from "../pwa/updates-context.tsx";
import { isNotLoaded, type MishapKind, mishapKindOf } from "./mishap-kind.ts";
import { messages } from "./mishap-messages.ts";

import styles from "./mishap.module.css";

/** Says what to do when what is inside breaks, in place of a blank page. */
export function Mishap(props: ParentProps) {
  return (
    <ErrorBoundary fallback={(error, reset) => <Broken error={error} onAgain={reset} />}>
      {props.children}
    </ErrorBoundary>
  );
}

function Broken(props: { error: unknown; onAgain: () => void }) {
  const t = createMessages(messages);
  const updates = useUpdates();
  const thrown = untrack(() => props.error);
  const [kind, setKind] = createSignal<MishapKind>(isNotLoaded(thrown) ? "away" : "broken");
  onMount(() => {
    console.error(thrown);
    void mishapKindOf(thrown).then(setKind);
  });
  return (
    <div class={styles["mishap"]}>
      <Note
        tone={kind() === "broken" ? "wrong" : "look"}
        isAlert
        title={t("title", kind())}
        kept={t("kept")}
        actions={
          <>
            <Button onClick={() => props.onAgain()}>{t("tryAgain")}</Button>
            <Button onClick={() => void updates.reload()}>{t("reload")}</Button>
          </>
        }
      >
        {t("remedy", kind())}
      </Note>
    </div>
  );
}
