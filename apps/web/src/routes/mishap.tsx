import { Button, createMessages, Note } from "@rembuk/ui";
import { ErrorBoundary, onMount, type ParentProps } from "solid-js";

import { messages } from "./messages.ts";

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
  onMount(() => console.error(props.error));
  return (
    <div class={styles["mishap"]}>
      <Note
        tone="wrong"
        isAlert
        title={t("mishap")}
        kept={t("mishapKept")}
        actions={
          <>
            <Button onClick={() => props.onAgain()}>{t("tryAgain")}</Button>
            <Button onClick={() => location.reload()}>{t("reload")}</Button>
          </>
        }
      >
        {t("mishapRemedy")}
      </Note>
    </div>
  );
}
