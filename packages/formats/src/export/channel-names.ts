import { type Channel, channelsOf, type Workspace } from "@rembuk/model";

import { plainWords } from "../plain-words.ts";
import { cellOfHandle, PLATFORM_NAMES } from "../plan/platforms.ts";

/** A channel as people tell it from others: teams like to have one name everywhere. */
export function channelTitle({ platform, handle }: Pick<Channel, "platform" | "handle">): string {
  if (platform === "other") return handle;
  const name = PLATFORM_NAMES[platform];
  return plainWords(handle) === plainWords(name) ? name : `${name} ${handle}`;
}

/**
 * Names channels, for a cell, by their platform where that leads an import to them, else by their handle: see rule
 * I17.
 */
export function createChannelNames(workspace: Workspace): (id: string) => string {
  const channels = channelsOf(workspace);
  const leadsTo = (name: string, { id, platform }: Channel) =>
    (
      channels.find(({ handle }) => plainWords(handle) === plainWords(name)) ??
      channels.find((channel) => channel.platform === platform)
    )?.id === id;
  return (id) => {
    const channel = workspace.channels[id];
    if (!channel) return id;
    if (channel.platform === "other") return cellOfHandle(channel.handle);
    const name = PLATFORM_NAMES[channel.platform];
    return leadsTo(name, channel) ? name : cellOfHandle(channel.handle);
  };
}
