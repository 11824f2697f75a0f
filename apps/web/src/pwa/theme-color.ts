import { theme } from "@rembuk/ui";
import { createEffect, createRoot } from "solid-js";

/** Gives the bars of the browser, or of the installed app, the colour of the chosen theme. */
export function followTheme(metas: Iterable<HTMLMetaElement>): void {
  const sides = [...metas].map((meta) => ({ meta, system: meta.media }));
  createRoot(() =>
    createEffect(() => {
      const chosen = theme();
      for (const { meta, system } of sides) {
        meta.media = chosen === "system" ? system : system.includes(chosen) ? "all" : "not all";
      }
    }),
  );
}
