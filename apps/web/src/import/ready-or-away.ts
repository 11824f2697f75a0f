import type { OpenDocument, WorkspaceSession } from "@rembuk/client";
import type { Tables } from "@rembuk/model";

/** Waits for a document, but not for a server that is away: then what the device has is what there is. */
export async function readyOrAway(
  session: Pick<WorkspaceSession, "connection" | "subscribe">,
  document: Pick<OpenDocument<Tables>, "loaded" | "ready">,
): Promise<void> {
  await document.loaded;
  const away = Promise.withResolvers<void>();
  const look = () => {
    if (session.connection().kind !== "live") away.resolve();
  };
  const stop = session.subscribe(look);
  look();
  await Promise.race([document.ready, away.promise]);
  stop();
}
