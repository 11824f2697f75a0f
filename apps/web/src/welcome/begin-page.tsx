import { createMessages } from "@rembuk/ui";
import { type JSX, Show } from "solid-js";

import { paths } from "../paths.ts";
import { messages } from "./begin-messages.ts";
import { WayCard } from "./way-card.tsx";
import { WelcomePage } from "./welcome-page.tsx";

import styles from "./begin.module.css";

/** The ways to begin, without any server and with one. */
export function BeginPage(props: {
  /** The server that is here waits for its first workspace. */
  hasFreshServer: boolean;
  /** There are workspaces on this device already. */
  isAnother: boolean;
  onFile: () => void;
  /** What is on this device already. */
  children?: JSX.Element;
}) {
  const t = createMessages(messages);
  return (
    <WelcomePage title={t("begin")} hint={t(props.isAnother ? "anotherHint" : "beginHint")}>
      <div class={styles["ways"]}>
        <Show when={props.hasFreshServer}>
          <WayCard
            icon="people"
            title={t("server")}
            text={t("serverText")}
            href={paths.startServer}
            isFirst
          />
        </Show>
        <WayCard
          icon="device"
          title={t("device")}
          text={t("deviceText")}
          href={paths.startHere}
          isFirst={!props.hasFreshServer}
        />
        <WayCard
          icon="calendar"
          title={t("example")}
          text={t("exampleText")}
          href={paths.startExample}
        />
        <WayCard
          icon="download"
          title={t("file")}
          text={t("fileText")}
          onPress={() => props.onFile()}
        />
      </div>
      <p class={styles["invited"]}>
        {t("invited")} <a href={paths.invitation}>{t("invitationLink")}</a>
      </p>
      {props.children}
    </WelcomePage>
  );
}
