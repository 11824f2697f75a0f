import "@rembuk/ui/tokens.css";
import { showTheme } from "@rembuk/ui";
import { render } from "solid-js/web";

import { App } from "./app.tsx";
import { followTheme } from "./pwa/theme-color.ts";
import { UpdatesProvider } from "./pwa/updates-context.tsx";
import { createUpdates } from "./pwa/updates.ts";

showTheme();
followTheme(document.querySelectorAll<HTMLMetaElement>("meta[name='theme-color']"));
const updates =
  import.meta.env.PROD && "serviceWorker" in navigator
    ? createUpdates(navigator.serviceWorker, import.meta.url)
    : undefined;
render(
  () => (
    <UpdatesProvider updates={updates}>
      <App />
    </UpdatesProvider>
  ),
  document.getElementById("app")!,
);
