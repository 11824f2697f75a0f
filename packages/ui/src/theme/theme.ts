import { createSignal } from "solid-js";

import { readStored, writeStored } from "../stored.ts";

/** Light, dark, or whichever the system is in. */
export type Theme = "system" | "light" | "dark";

const KEY = "rembuk.theme";
const [theme, choose] = createSignal<Theme>(storedTheme());

/** The chosen theme. */
export { theme };

/** Chooses a theme, shows it and remembers it in this browser. */
export function setTheme(next: Theme): void {
  writeStored(KEY, next === "system" ? null : next);
  choose(next);
  showTheme();
}

/** Puts the chosen theme on the page. */
export function showTheme(): void {
  if (theme() === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme();
}

function storedTheme(): Theme {
  const stored = readStored(KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}
