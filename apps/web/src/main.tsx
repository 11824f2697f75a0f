import "@rembuk/ui/tokens.css";
import { showTheme } from "@rembuk/ui";
import { render } from "solid-js/web";

import { App } from "./app.tsx";

showTheme();
render(() => <App />, document.getElementById("app")!);
