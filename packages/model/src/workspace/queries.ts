import { byRank } from "../rank.ts";
import type { About, Channel, Person, Workspace } from "./schema.ts";

/** The workspace's own record; `undefined` until the document has loaded. */
export function aboutOf(workspace: Workspace): About | undefined {
  return workspace.about["workspace"];
}

/** People who belong to the workspace today, by name. */
export function peopleOf(workspace: Workspace): Person[] {
  return Object.values(workspace.people)
    .filter(isKept)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** Channels in the team's order, without those in the bin. */
export function channelsOf(workspace: Workspace): Channel[] {
  return Object.values(workspace.channels).filter(isKept).sort(byRank);
}

/** The shards that may hold posts dated in a year, the year's own first. */
export function shardsForYear(workspace: Workspace, year: string): string[] {
  const others = Object.values(workspace.shards)
    .filter((shard) => shard.id !== year && shard[`years/${year}`])
    .map((shard) => shard.id);
  return [year, ...others.sort()];
}

const isKept = (record: { readonly deletedAt?: number }) => record.deletedAt === undefined;
