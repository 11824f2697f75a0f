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
  (workspace: Workspace, person: { id: string; name: string }): WorkspaceChange[] =>
    workspace.people[person.id]
      ? []
      : [
          {
            type: "insert",
            table: "people",
            record: { ...person, color: freshColor(Object.values(workspace.people)) },
          },
        ],
);

/** What is said of a campaign, a pillar or a label when it is added. */
export interface NewTitle {
  readonly id: string;
  readonly title: string;
}

/** Adds a campaign after the others. */
export const addCampaign = defineVerb(
  "addCampaign",
  (workspace: Workspace, campaign: NewTitle): WorkspaceChange[] =>
    addColored(workspace, "campaigns", campaign),
);

/** Adds a content pillar after the others. */
export const addPillar = defineVerb(
  "addPillar",
  (workspace: Workspace, pillar: NewTitle): WorkspaceChange[] =>
    addColored(workspace, "pillars", pillar),
);

/** Adds a label after the others. */
export const addLabel = defineVerb(
  "addLabel",
  (workspace: Workspace, label: NewTitle): WorkspaceChange[] =>
    workspace.labels[label.id]
      ? []
      : [
          {
            type: "insert",
            table: "labels",
            record: { ...label, rank: rankAtEnd(Object.values(workspace.labels)) },
          },
        ],
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

function addColored(
  workspace: Workspace,
  table: "campaigns" | "pillars",
  titled: NewTitle,
): WorkspaceChange[] {
  if (workspace[table][titled.id]) return [];
  const others = Object.values(workspace[table]);
  const record = { ...titled, color: freshColor(others), rank: rankAtEnd(others) };
  return [{ type: "insert", table, record }];
}

/** The colour that fewest of the others wear. */
function freshColor(others: readonly { readonly color: number }[]): number {
  const worn = others.map(({ color }) => color);
  return [1, 2, 3, 4, 5, 6, 7, 8]
    .map((candidate) => ({ candidate, count: worn.filter((c) => c === candidate).length }))
    .reduce((best, next) => (next.count < best.count ? next : best)).candidate;
}
