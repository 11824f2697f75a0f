import type { Peer } from "@rembuk/client";
import { createEffect, createMemo } from "solid-js";
import { createStore, reconcile } from "solid-js/store";

const NOBODY: readonly Peer[] = [];

/** Who else has a post open; wakes only the cards whose company changed. */
export function createPeersByPost(
  peers: () => readonly Peer[],
): (postId: string) => readonly Peer[] {
  const byPost = createMemo(() => {
    const found: Record<string, Peer[]> = {};
    for (const peer of peers()) {
      if (peer.postId === null) continue;
      // A copy: the store writes into what it is given.
      (found[peer.postId] ??= []).push({ ...peer });
    }
    return found;
  });
  const [store, setStore] = createStore<Record<string, Peer[]>>({});
  createEffect(() => setStore(reconcile(byPost(), { key: "clientId" })));
  return (postId) => store[postId] ?? NOBODY;
}
