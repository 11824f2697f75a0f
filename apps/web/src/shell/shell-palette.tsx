import {
  chordsOf,
  createMessages,
  LOCALE_NAMES,
  LOCALES,
  matching,
  Palette,
  type PaletteItem,
  setTheme,
  useKeys,
  useLocale,
} from "@rembuk/ui";

import { THEMES } from "./look-menus.tsx";
import { messages } from "./messages.ts";
import { type Place, PLACE_ICONS } from "./place.ts";
import { PALETTE_KEYS } from "./use-shell-keys.ts";

/** Finds what can be done and where one can go, by name. */
export function ShellPalette(props: {
  isOpen: boolean;
  onClose: () => void;
  places: readonly Place[];
  commands?: readonly PaletteItem[] | undefined;
  find?: ((query: string) => readonly PaletteItem[]) | undefined;
}) {
  const t = createMessages(messages);
  const ways = useWays();
  const deeds = useDeedItems();
  const find = (query: string) => {
    const named = [...(props.commands ?? []), ...deeds(), ...ways(props.places)];
    const found = props.find?.(query) ?? [];
    return inGroups([...matching(named, query), ...found]);
  };
  return (
    <Palette
      isOpen={props.isOpen}
      onClose={props.onClose}
      label={t("commands")}
      placeholder={props.find ? t("searchOrCommand") : t("findCommand")}
      find={find}
      nothing={(query) => t("nothing", query)}
    />
  );
}

/** What keys do, as things to find. */
function useDeedItems(): () => PaletteItem[] {
  const keys = useKeys();
  return () =>
    keys.deeds().flatMap((deed) => {
      const { run } = deed;
      if (!run || deed.keys === PALETTE_KEYS) return [];
      const [chord] = chordsOf(deed);
      return [{ name: deed.name, group: deed.group, keys: chord, run: () => run(NO_KEY) }];
    });
}

/** A deed that is found by name is run by no key. */
const NO_KEY = new KeyboardEvent("keydown");

/** Where one can go, and how it can look and speak. */
function useWays(): (places: readonly Place[]) => PaletteItem[] {
  const t = createMessages(messages);
  const { setLocale } = useLocale();
  return (places) => [
    ...places
      .filter((place) => !place.isCurrent)
      .map((place) => ({
        name: t("goToPlace", t("place", place.id)),
        group: t("goTo"),
        icon: PLACE_ICONS[place.id],
        run: () => goTo(place.href),
      })),
    ...THEMES.map((theme) => ({
      name: t("themeIs", t("themes", theme)),
      group: t("look"),
      icon: theme === "dark" ? ("moon" as const) : ("sun" as const),
      run: () => setTheme(theme),
    })),
    ...LOCALES.map((locale) => ({
      name: t("speakIn", LOCALE_NAMES[locale]),
      group: t("look"),
      icon: "globe" as const,
      run: () => setLocale(locale),
    })),
  ];
}

/** Follows a link as a press on it would, so that the router answers it. */
function goTo(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Brings items of one group together, groups in the order of their first item. */
function inGroups(items: readonly PaletteItem[]): PaletteItem[] {
  return [...Map.groupBy(items, (item) => item.group).values()].flat();
}
