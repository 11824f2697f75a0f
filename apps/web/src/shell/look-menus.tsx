import {
  createMessages,
  Icon,
  LOCALE_NAMES,
  LOCALES,
  Menu,
  type MenuItem,
  setTheme,
  type Theme,
  theme,
  useLocale,
} from "@rembuk/ui";

import { messages } from "./messages.ts";

/** The themes in the order in which they are offered. */
export const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** A button that changes the theme. */
export function ThemeMenu() {
  const t = createMessages(messages);
  const items = (): MenuItem[] =>
    THEMES.map((each) => ({
      label: t("themes", each),
      isChosen: theme() === each,
      run: () => setTheme(each),
    }));
  return (
    <Menu
      items={items()}
      label={t("themeIs", t("themes", theme()))}
      placement="top-start"
      look={{ tone: "quiet", size: "sm", isIcon: true }}
    >
      <Icon name={theme() === "dark" ? "moon" : "sun"} />
    </Menu>
  );
}

/** A button that changes the language. */
export function LanguageMenu(props: { isNamed?: boolean }) {
  const t = createMessages(messages);
  const { locale, setLocale } = useLocale();
  const items = (): MenuItem[] =>
    LOCALES.map((each) => ({
      label: LOCALE_NAMES[each],
      isChosen: locale() === each,
      run: () => setLocale(each),
    }));
  return (
    <Menu
      items={items()}
      label={t("speakIn", LOCALE_NAMES[locale()])}
      placement="top-start"
      look={{ tone: "quiet", size: "sm", isIcon: !props.isNamed }}
    >
      <Icon name="globe" />
      {props.isNamed ? LOCALE_NAMES[locale()] : null}
    </Menu>
  );
}
