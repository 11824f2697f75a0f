import { type Change, member } from "../change.ts";
import { rankAtEnd } from "../rank.ts";
import { defineVerb } from "../verb.ts";
import type { Platform, Workspace } from "./schema.ts";

type WorkspaceChange = Change<Workspace>;

/** Seeds a new workspace. Done once, by whoever creates it. */
export const foundWorkspace = defineVerb(
  "foundWorkspace",
  (
    workspace: Workspace,
    about: { name: string; zone: string; locale: "en" | "id" },
  ): WorkspaceChange[] =>
    workspace.about["workspace"]
      ? []
      : [{ type: "insert", table: "about", record: { id: "workspace", ...about } }],
);

/** Renames the workspace. */
export const renameWorkspace = defineVerb(
  "renameWorkspace",
  (workspace: Workspace, name: string): WorkspaceChange[] =>
    workspace.about["workspace"] && name.trim() !== ""
      ? [{ type: "update", table: "about", id: "workspace", fields: { name: name.trim() } }]
      : [],
);

/** Lists a person, in the colour that fewest others wear. */
export const addPerson = defineVerb(
  "addPerson",
  (workspace: Workspace, person: { id: string; name: string }): WorkspaceChange[] => {
    if (workspace.people[person.id]) return [];
    const worn = Object.values(workspace.people).map(({ color }) => color);
    const color = [1, 2, 3, 4, 5, 6, 7, 8]
      .map((candidate) => ({ candidate, count: worn.filter((c) => c === candidate).length }))
      .reduce((best, next) => (next.count < best.count ? next : best)).candidate;
    return [{ type: "insert", table: "people", record: { ...person, color } }];
  },
);

/** Adds a channel after the others. */
export const addChannel = defineVerb(
  "addChannel",
  (
    workspace: Workspace,
    channel: { id: string; platform: Platform; handle: string; zone: string },
  ): WorkspaceChange[] =>
    workspace.channels[channel.id]
      ? []
      : [
          {
            type: "insert",
            table: "channels",
            record: { ...channel, rank: rankAtEnd(Object.values(workspace.channels)) },
          },
        ],
);

/** Remembers that a shard holds a post dated in a year, so that views of that year open it. */
export const noteShard = defineVerb(
  "noteShard",
  (workspace: Workspace, shard: string, year: string): WorkspaceChange[] => {
    const known = workspace.shards[shard];
    if (!known) {
      const record = { id: shard, [`years/${year}`]: true } as Workspace["shards"][string];
      return [{ type: "insert", table: "shards", record }];
    }
    if (known[`years/${year}`]) return [];
    return [{ type: "update", table: "shards", id: shard, fields: member("years", year, true) }];
  },
);
