import { createMessages, Popover } from "@rembuk/ui";
import { lazy, Suspense } from "solid-js";

import { ConnectionPill } from "./connection-pill.tsx";
import { SaveWords } from "./save-words.tsx";
import { messages } from "./standing-messages.ts";
import type { Standing } from "./standing.ts";

import styles from "./state.module.css";

const StandingCard = lazy(async () => ({
  default: (await import("./standing-card.tsx")).StandingCard,
}));

/** How safe one's work is and how this device stands to the server, in a few words; pressed, in sentences. */
export function StandingButton(props: { standing: Standing; isShort: boolean }) {
  const t = createMessages(messages);
  return (
    <Popover
      class={styles["state"]}
      title={t("standing")}
      trigger={
        <>
          <SaveWords standing={props.standing} isShort={props.isShort} />
          <ConnectionPill connection={props.standing.connection} />
        </>
      }
    >
      {(close) => (
        <Suspense>
          <StandingCard standing={props.standing} onLeave={close} />
        </Suspense>
      )}
    </Popover>
  );
}
