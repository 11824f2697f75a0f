import type { Workspace } from "@rembuk/model";

/** A workspace in which nothing has been set up yet. */
export function emptyWorkspace(): Workspace {
  return {
    about: {},
    people: {},
    channels: {},
    campaigns: {},
    pillars: {},
    labels: {},
    customFields: {},
    shards: {},
  };
}
