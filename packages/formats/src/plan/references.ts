import {
  type Change,
  channelsOf,
  noteShard,
  peopleOf,
  type Platform,
  type Workspace,
} from "@rembuk/model";

import { plainWords } from "../plain-words.ts";
import { digest } from "./digest.ts";
import { type NamedPlatform, PLATFORM_NAMES } from "./platforms.ts";
import { lastRankOf, ranksAfter } from "./ranks.ts";

type WorkspaceChange = Change<Workspace>;
type Titled = "campaigns" | "pillars" | "labels" | "customFields";

/** Turns the names in rows into ids of the workspace, and remembers what has to be created for that. */
export interface References {
  readonly channel: (named: NamedPlatform) => string;
  readonly titled: (table: "campaigns" | "pillars" | "labels", title: string) => string;
  readonly customField: (fieldId: string, title: string) => void;
  /** `undefined` for somebody who is not of the workspace: an import invites nobody. */
  readonly person: (name: string) => string | undefined;
  /** Notes that a shard holds a post of a year. */
  readonly shard: (shard: string, year: string) => void;
  readonly changes: () => WorkspaceChange[];
}

/** Looks names up in a workspace; ids of what is missing follow from its name, the same on every device. */
export function createReferences(workspace: Workspace, zone: string): References {
  const changes: WorkspaceChange[] = [];
  const known = new Map<string, string>();
  const once = (key: string, find: () => string) => {
    const id = known.get(key) ?? find();
    known.set(key, id);
    return id;
  };
  const next = createNextRank(workspace);
  const people = new Map(peopleOf(workspace).map(({ id, name }) => [plainWords(name), id]));
  return {
    channel: (named) =>
      named.channelId ??
      once(`channels ${named.platform} ${plainWords(named.name)}`, () =>
        channelFor(workspace, named, zone, next, changes),
      ),
    titled: (table, title) =>
      once(`${table} ${plainWords(title)}`, () =>
        titledFor(workspace, table, title, next, changes),
      ),
    customField: (fieldId, title) => {
      once(`customFields ${fieldId}`, () =>
        ensure(workspace, changes, "customFields", {
          id: fieldId,
          title,
          type: "text",
          rank: next("customFields"),
        }),
      );
    },
    person: (name) => people.get(plainWords(name)),
    shard: (shard, year) => {
      once(`shards ${shard} ${year}`, () => {
        changes.push(...noteShard(workspace, shard, year));
        return year;
      });
    },
    changes: () => [...changes],
  };
}

type NextRank = (table: Titled | "channels") => ReturnType<ReturnType<typeof ranksAfter>>;

function createNextRank(workspace: Workspace): NextRank {
  const ranks = new Map<string, ReturnType<typeof ranksAfter>>();
  return (table) => {
    const next = ranks.get(table) ?? ranksAfter(lastRankOf(Object.values(workspace[table])), table);
    ranks.set(table, next);
    return next();
  };
}

/** The team's channel of that name, else its first on that platform, else a new one. */
function channelFor(
  workspace: Workspace,
  { platform, name }: NamedPlatform,
  zone: string,
  next: NextRank,
  changes: WorkspaceChange[],
): string {
  const words = plainWords(name);
  const channels = channelsOf(workspace);
  const named = channels.find(({ handle }) => plainWords(handle) === words);
  if (named) return named.id;
  const first = channels.find((channel) => channel.platform === platform);
  if (first && platform !== "other") return first.id;
  const id = platform === "other" ? `other-${digest(words)}` : platform;
  const handle = nameOf(platform) ?? name;
  return ensure(workspace, changes, "channels", {
    id,
    platform,
    handle,
    zone,
    rank: next("channels"),
  });
}

const nameOf = (platform: Platform) =>
  platform === "other" ? undefined : PLATFORM_NAMES[platform];

/** The record of that title, whoever made it, else the one that an import made from it, else a new one. */
function titledFor(
  workspace: Workspace,
  table: "campaigns" | "pillars" | "labels",
  title: string,
  next: NextRank,
  changes: WorkspaceChange[],
): string {
  const words = plainWords(title);
  const same = Object.values(workspace[table]).find(
    (record) => record.deletedAt === undefined && plainWords(record.title) === words,
  );
  if (same) return same.id;
  const id = digest(`${table} ${words}`);
  const rank = next(table);
  if (table === "labels") return ensure(workspace, changes, table, { id, title, rank });
  const color = (Number.parseInt(id.slice(0, 6), 36) % 8) + 1;
  return ensure(workspace, changes, table, { id, title, color, rank });
}

/** Creates a record that is not there, and takes one out of the bin that is. */
function ensure<Name extends Titled | "channels">(
  workspace: Workspace,
  changes: WorkspaceChange[],
  table: Name,
  record: Workspace[Name][string],
): string {
  if (!Object.hasOwn(workspace[table], record.id)) {
    changes.push({ type: "insert", table, record } as WorkspaceChange);
  } else if (inBin(workspace[table], record.id)) {
    changes.push({ type: "update", table, id: record.id, fields: { deletedAt: null } });
  }
  return record.id;
}

/** A header called `Constructor` must not find what every object has. */
function inBin(
  table: Readonly<Record<string, { readonly deletedAt?: number }>>,
  id: string,
): boolean {
  return Object.hasOwn(table, id) && table[id]?.deletedAt !== undefined;
}
