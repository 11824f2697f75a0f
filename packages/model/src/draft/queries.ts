import { MASTER, type Draft } from "./schema.ts";

/** The variant whose caption a channel posts: its own, or the master's. */
export function variantFor(draft: Draft, channelId: string): string {
  return draft.variants[channelId]?.own ? channelId : MASTER;
}
