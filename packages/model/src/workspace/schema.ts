import * as v from "valibot";

import { defineDocument, type DocumentOf } from "../define-document.ts";
import { Rank } from "../rank.ts";
import { Zone } from "../time/wall-time.ts";

/** A person's colour: an index into the eight person roles of the palette. */
export const PersonColor = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8));

/** Networks that a channel can be on. `other` keeps what an import brings and we do not know. */
export const PLATFORMS = [
  "instagram",
  "facebook",
  "tiktok",
  "x",
  "linkedin",
  "youtube",
  "threads",
  "pinterest",
  "bluesky",
  "mastodon",
  "blog",
  "newsletter",
  "other",
] as const;
export type Platform = (typeof PLATFORMS)[number];

const deletedAt = v.exactOptional(v.number());

/** What a team shares besides its posts: who they are, where they post, what they sort posts by. */
export const workspace = defineDocument({
  kind: "workspace",
  engine: "yjs",
  version: 1,
  tables: {
    /** One record, id `workspace`. */
    about: { fields: { name: v.string(), zone: Zone, locale: v.picklist(["en", "id"]) } },
    people: { fields: { name: v.string(), color: PersonColor, deletedAt } },
    channels: {
      fields: {
        platform: v.picklist(PLATFORMS),
        handle: v.string(),
        zone: Zone,
        rank: Rank,
        deletedAt,
      },
    },
    campaigns: { fields: { title: v.string(), color: PersonColor, rank: Rank, deletedAt } },
    pillars: { fields: { title: v.string(), color: PersonColor, rank: Rank, deletedAt } },
    labels: { fields: { title: v.string(), rank: Rank, deletedAt } },
    customFields: {
      fields: {
        title: v.string(),
        type: v.picklist(["text", "number", "date", "url", "checkbox"]),
        rank: Rank,
        deletedAt,
      },
    },
    /** One record per calendar shard, id = its year: `years/2027` when it holds a post dated in 2027. */
    shards: { fields: {}, sets: ["years"] },
  },
});

export type Workspace = DocumentOf<typeof workspace>;
export type About = Workspace["about"][string];
export type Person = Workspace["people"][string];
export type Channel = Workspace["channels"][string];
export type Campaign = Workspace["campaigns"][string];
export type Pillar = Workspace["pillars"][string];
export type Label = Workspace["labels"][string];
export type CustomField = Workspace["customFields"][string];
