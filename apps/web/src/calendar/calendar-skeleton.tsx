import { createMessages } from "@rembuk/ui";
import { Index } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./page.module.css";

/** What stands where a calendar will be: never an empty one for one that is not here yet. */
export function CalendarSkeleton() {
  const t = createMessages(messages);
  return (
    <>
      <p class={styles["loading"]} role="status">
        {t("loading")}
      </p>
      <div class={styles["skeleton"]} aria-hidden="true">
        <Index each={Array.from({ length: 35 })}>
          {(_, at) => (
            <span>
              <i class={styles["bone"]} />
              {at % 3 !== 2 && <i class={styles["bone"]} />}
            </span>
          )}
        </Index>
      </div>
    </>
  );
}
