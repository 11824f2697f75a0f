import type { Connection } from "@rembuk/client";
import { announce, createMessages } from "@rembuk/ui";
import { type Accessor, createEffect, on } from "solid-js";

import { messages } from "./messages.ts";

/** Says aloud when the connection goes, comes back or is refused; not while it is merely being looked for. */
export function createConnectionNews(connection: Accessor<Connection>): void {
  const t = createMessages(messages);
  let told: Connection["kind"] = "live";
  const tell = ({ kind }: Connection) => {
    if (kind === told || kind === "connecting" || kind === "local") return;
    told = kind;
    announce(t("news", kind));
  };
  // Nobody is connected yet when a page opens; that is no news.
  createEffect(on(connection, tell, { defer: true }));
}
