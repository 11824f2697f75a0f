import { createServerApi } from "@rembuk/client";
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

import { lookForServer, type ServerHere } from "../workspace/look-for-server.ts";

/**
 * How long the first page waits for a server that neither answers nor is gone, in milliseconds. Without a network
 * the browser says so at once.
 */
const PATIENCE = 4000;

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
