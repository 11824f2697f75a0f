import {
  createMessages,
  Icon,
  type Locale,
  LOCALE_NAMES,
  LOCALES,
  type MenuItem,
  Segmented,
  setTheme,
  Sheet,
  theme,
  useLocale,
} from "@rembuk/ui";
import { For } from "solid-js";

import { THEMES } from "./look-menus.tsx";
import { messages } from "./messages.ts";
import { isInBar } from "./phone-bar.tsx";
import { type Place, PLACE_ICONS } from "./place.ts";

import styles from "./more-sheet.module.css";

/** What a phone's bar has no room for. */
export function MoreSheet(props: {
  workspaceName: string;
  places: readonly Place[];
  workspaces: readonly MenuItem[];
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = createMessages(messages);
  const { locale, setLocale } = useLocale();
  return (
    <Sheet isOpen={props.isOpen} onClose={props.onClose} title={props.workspaceName}>
      <nav class={styles["places"]} aria-label={t("more")}>
        <For each={props.places.filter((place) => !isInBar(place))}>
          {(place) => (
            <a
              class={styles["place"]}
              href={place.href}
              aria-current={place.isCurrent ? "page" : undefined}
              onClick={() => props.onClose()}
            >
              <Icon name={PLACE_ICONS[place.id]} size={20} />
              {t("place", place.id)}
            </a>
          )}
        </For>
      </nav>
      <WorkspaceList items={props.workspaces} onTaken={props.onClose} />
      <div class={styles["choice"]}>
        <span>{t("language")}</span>
        <Segmented<Locale>
          label={t("language")}
          segments={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          value={locale()}
          onChange={setLocale}
        />
      </div>
      <div class={styles["choice"]}>
        <span>{t("theme")}</span>
        <Segmented
          label={t("theme")}
          segments={THEMES.map((value) => ({ value, label: t("themes", value) }))}
          value={theme()}
          onChange={setTheme}
        />
      </div>
    </Sheet>
  );
}

function WorkspaceList(props: { items: readonly MenuItem[]; onTaken: () => void }) {
  const t = createMessages(messages);
  const take = (run: () => void) => {
    props.onTaken();
    run();
  };
  return (
    <section class={styles["places"]} aria-label={t("workspaces")}>
      <For each={props.items}>
        {(item) =>
          item === "line" ? (
            <hr />
          ) : (
            <button
              type="button"
              class={styles["place"]}
              aria-current={item.isChosen ? "true" : undefined}
              onClick={() => take(item.run)}
            >
              <Icon name={item.icon ?? "people"} size={20} />
              <span dir="auto">{item.label}</span>
            </button>
          )
        }
      </For>
    </section>
  );
}
