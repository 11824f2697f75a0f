import { Button, ButtonLink, createMessages } from "@rembuk/ui";
import { Show } from "solid-js";

import { paths } from "../paths.ts";
import { messages } from "./begin-messages.ts";

import styles from "./begin.module.css";

/** The ways to begin that a page does not lead to itself, quietly at its foot. */
export function OtherWays(props: {
  /** The page is not about an invitation already. */
  offersInvitation?: boolean;
  onFile: () => void;
}) {
  const t = createMessages(messages);
  return (
    <section class={styles["other"]} aria-labelledby="other-ways">
      <h2 id="other-ways">{t("otherwise")}</h2>
      <ul>
        <Show when={props.offersInvitation}>
          <li>
            <ButtonLink size="sm" href={paths.invitation}>
              {t("useInvitation")}
            </ButtonLink>
          </li>
        </Show>
        <li>
          <ButtonLink size="sm" href={paths.startHere}>
            {t("device")}
          </ButtonLink>
        </li>
        <li>
          <ButtonLink size="sm" href={paths.startExample}>
            {t("example")}
          </ButtonLink>
        </li>
        <li>
          <Button size="sm" onClick={() => props.onFile()}>
            {t("openFile")}
          </Button>
        </li>
      </ul>
    </section>
  );
}
