import { Announcer, createMessages, KawungCloth, KawungSign } from "@rembuk/ui";
import { createEffect, type ParentProps, Show } from "solid-js";

import { LanguageMenu, ThemeMenu } from "../shell/look-menus.tsx";
import { messages } from "./messages.ts";

import styles from "./welcome-page.module.css";

/** A page for those who are not in yet: the cloth on one side, what to do on the other. */
export function WelcomePage(
  props: ParentProps<{
    title: string;
    hint?: string | undefined;
    /** The page asks for the language itself. */
    asksLanguage?: boolean;
  }>,
) {
  const t = createMessages(messages);
  createEffect(() => {
    document.title = `${props.title} · Rembuk`;
  });
  return (
    <div class={styles["page"]}>
      <header class={styles["cloth"]}>
        <KawungCloth />
        <div class={styles["sign"]}>
          <KawungSign isOnCloth />
          <b>Rembuk</b>
        </div>
        <div class={styles["slogan"]}>
          <p>{t("slogan")}</p>
          <p>{t("promise")}</p>
        </div>
      </header>
      <main class={styles["main"]}>
        <div class={styles["head"]}>
          <h1 dir="auto">{props.title}</h1>
          <Show when={props.hint}>
            <p class={styles["hint"]}>{props.hint}</p>
          </Show>
        </div>
        {props.children}
        <div class={styles["foot"]}>
          <Show when={!props.asksLanguage}>
            <LanguageMenu isNamed />
          </Show>
          <ThemeMenu />
        </div>
      </main>
      <Announcer />
    </div>
  );
}
