import { createServerApi } from "@rembuk/client";
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

import { lookForServer, type ServerHere } from "../workspace/look-for-server.ts";

/** How long a page waits for the server before it goes on without one, in milliseconds. */
export const PATIENCE = 400;

/**
 * What stands behind this page's address: nothing known for a moment, then an answer. Who does not answer in
 * time counts as away until they do, so that no page waits for a network.
 */
export function createServerHere(): Accessor<ServerHere | undefined> {
  const [server, setServer] = createSignal<ServerHere>();
  onMount(() => {
    const timer = setTimeout(() => setServer((known) => known ?? { kind: "away" }), PATIENCE);
    onCleanup(() => clearTimeout(timer));
    void lookForServer(createServerApi(location.origin)).then(setServer);
  });
  return server;
}
