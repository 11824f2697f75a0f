import { Button, ButtonLink, createMessages } from "@rembuk/ui";
import { For, Match, Switch } from "solid-js";

import { messages } from "./standing-messages.ts";
import type { Standing, WayOn } from "./standing.ts";

/** The buttons that lead out of a state that is not well, the best one first. */
export function WaysOn(props: {
  ways: readonly WayOn[];
  standing: Standing;
  /** Called when one was taken. */
  onTaken?: () => void;
}) {
  const t = createMessages(messages);
  const take = (deed: () => void) => {
    props.onTaken?.();
    deed();
  };
  return (
    <For each={props.ways}>
      {(way) => (
        <Switch
          fallback={
            <ButtonLink size="sm" href={props.standing.dataHref} onClick={() => props.onTaken?.()}>
              {t("wayOn", way)}
            </ButtonLink>
          }
        >
          <Match when={way === "retry"}>
            <Button size="sm" onClick={() => take(props.standing.retry)}>
              {t("wayOn", "retry")}
            </Button>
          </Match>
          <Match when={way === "reload"}>
            <Button size="sm" onClick={() => take(props.standing.reload)}>
              {t("wayOn", "reload")}
            </Button>
          </Match>
        </Switch>
      )}
    </For>
  );
}
