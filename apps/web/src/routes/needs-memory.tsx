import { canRemember } from "@rembuk/client";
import { Button, createMessages, Note } from "@rembuk/ui";
import { type ParentProps, Show } from "solid-js";

import { WelcomePage } from "../welcome/welcome-page.tsx";
import { messages } from "./messages.ts";

/** Lets nobody use up an invitation or a set-up token in a browser that would forget what it gave. */
export function NeedsMemory(props: ParentProps) {
  const t = createMessages(messages);
  return (
    <Show
      when={canRemember()}
      fallback={
        <WelcomePage title={t("welcome")}>
          <Note
            tone="wrong"
            title={t("noMemory")}
            kept={t("nothingUsed")}
            actions={<Button onClick={() => location.reload()}>{t("tryAgain")}</Button>}
          >
            {t("noMemoryRemedy")}
          </Note>
        </WelcomePage>
      }
    >
      {props.children}
    </Show>
  );
}
