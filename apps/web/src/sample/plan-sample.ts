import {
  addCampaign,
  addChannel,
  addLabel,
  addPerson,
  addPillar,
  binPost,
  type Calendar,
  type Change,
  createPost,
  defineVerb,
  excerptOf,
  instantOf,
  type NewPost,
  noteDay,
  noteShard,
  type Platform,
  postIdIn,
  restorePost,
  shardOf,
  shiftDate,
  type Workspace,
} from "@rembuk/model";
import type { Locale } from "@rembuk/ui";

import { campaigns, channels, labels, people, pillars } from "./brand.ts";
import { createCopy } from "./create-copy.ts";
import { dateOf, monthsOf, statusOn } from "./dates.ts";
import { occasionsIn } from "./occasions.ts";
import type { SamplePost, Words } from "./sample-post.ts";
import { samplePosts } from "./sample-posts.ts";

/** For whom the sample is filled in, when, and in which language first. */
export interface SampleWish {
  readonly personId: string;
  readonly today: string;
  readonly locale: Locale;
}

/** What the sample adds to a workspace. */
export interface SamplePlan {
  readonly workspace: readonly Change<Workspace>[];
  readonly calendars: ReadonlyMap<string, readonly Change<Calendar>[]>;
  readonly captions: readonly PlannedCaption[];
}

/** A caption of the sample: for all channels, or in the other language for one. */
export interface PlannedCaption {
  readonly postId: string;
  readonly caption: string;
  readonly channelId?: string;
}

const ZONE = "Asia/Jakarta";
const NO_CALENDAR: Calendar = { posts: {}, dayNotes: {} };
const idOf = (key: string) => `sample-${key}`;

/** The years whose shards the sample writes to. */
export function sampleYears(today: string): string[] {
  return [...new Set(plannedPosts(today).map(({ id }) => shardOf(id)))];
}

/** Whether a workspace has the sample already. */
export function hasSample({ pillars }: Pick<Workspace, "pillars">): boolean {
  const known = pillars[idOf("menu")];
  return known !== undefined && known.deletedAt === undefined;
}

/**
 * Plans the sample with the verbs that people use. Ids follow from what is told, so that two devices that fill it in
 * mean the same posts; what an undo has put into the bin comes back.
 */
export function planSample(
  wish: SampleWish,
  now: Workspace,
  calendars: Readonly<Record<string, Calendar>>,
): SamplePlan {
  const workspace = createCopy(now);
  furnish(workspace, wish.locale);
  const shards = new Map(
    sampleYears(wish.today).map((year) => [year, createCopy(calendars[year] ?? NO_CALENDAR)]),
  );
  for (const [at, { id, post, date }] of plannedPosts(wish.today).entries()) {
    const shard = shards.get(shardOf(id))!;
    shard.add(createPost, recordOf({ id, post, date, at }, wish));
    shard.add(restorePost, id);
    if (post.inBin) shard.add(binPost, id, noonOf(wish.today));
    workspace.add(noteShard, shardOf(id), (date ?? wish.today).slice(0, 4));
  }
  for (const month of monthsOf(wish.today)) {
    for (const [date, words] of occasionsIn(month)) {
      const shard = shards.get(date.slice(0, 4));
      const note = shard?.read().dayNotes[date];
      if (!note || note.deletedAt !== undefined) shard?.add(noteDay, date, words[wish.locale]);
    }
  }
  return {
    workspace: workspace.changes(),
    calendars: new Map([...shards].map(([year, shard]) => [year, shard.changes()])),
    captions: plannedPosts(wish.today).flatMap((planned) => captionsOf(planned, wish.locale)),
  };
}

interface Planned {
  readonly id: string;
  readonly post: SamplePost;
  readonly date: string | undefined;
}

/** All posts, those of a day after those of the day before. */
function plannedPosts(today: string): Planned[] {
  const planned = samplePosts.map((post) => {
    const date = dateOf(post, today);
    return { id: postIdIn((date ?? today).slice(0, 4), idOf(post.key)), post, date };
  });
  return planned.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
}

function furnish(workspace: ReturnType<typeof createCopy<Workspace>>, locale: Locale): void {
  for (const [id, name] of Object.entries(people)) workspace.add(addPerson, { id: idOf(id), name });
  for (const [platform, handle] of Object.entries(channels) as [Platform, string][]) {
    workspace.add(addChannel, { id: platform, platform, handle, zone: ZONE });
  }
  const titled = (table: Readonly<Record<string, Words>>) =>
    Object.entries(table).map(([key, words]) => ({ id: idOf(key), title: words[locale] }));
  for (const pillar of titled(pillars)) workspace.add(addPillar, pillar);
  for (const campaign of titled(campaigns)) workspace.add(addCampaign, campaign);
  for (const label of titled(labels)) workspace.add(addLabel, label);
  for (const table of ["people", "channels", "pillars", "campaigns", "labels"] as const) {
    const binned = Object.values(workspace.read()[table]).filter(isBinnedSample);
    for (const { id } of binned) workspace.add(takeBack, table, id);
  }
}

const isBinnedSample = ({ id, deletedAt }: { readonly id: string; readonly deletedAt?: number }) =>
  deletedAt !== undefined && (id.startsWith(idOf("")) || id in channels);

const takeBack = defineVerb(
  "takeBack",
  (_: Workspace, table: "people" | "channels" | "pillars" | "campaigns" | "labels", id: string) => [
    { type: "update" as const, table, id, fields: { deletedAt: null } },
  ],
);

function recordOf(
  { id, post, date, at }: Planned & { readonly at: number },
  { personId, today, locale }: SampleWish,
): NewPost {
  const { zone = ZONE, time, who, campaign, notes } = post;
  return {
    id,
    zone,
    title: post.title[locale],
    excerpt: excerptOf(post.caption[locale]),
    status: statusOn(date, today, at),
    pillarId: idOf(post.pillar),
    createdBy: personId,
    createdAt: noonOf(shiftDate(today, -14)) + at,
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(who !== undefined && { assigneeId: who === "me" ? personId : idOf(who) }),
    ...(campaign !== undefined && { campaignId: idOf(campaign) }),
    ...(notes !== undefined && { notes: notes[locale] }),
    ...members("channels", post.channels),
    ...members("labels", post.labels?.map(idOf) ?? []),
  };
}

function members(set: "channels" | "labels", ids: readonly string[]) {
  return Object.fromEntries<true>(ids.map((id) => [`${set}/${id}`, true]));
}

function captionsOf({ id, post }: Planned, locale: Locale): PlannedCaption[] {
  const other = locale === "en" ? "id" : "en";
  return [
    { postId: id, caption: post.caption[locale] },
    ...(post.other ? [{ postId: id, caption: post.caption[other], channelId: post.other }] : []),
  ];
}

const noonOf = (date: string) => instantOf({ date, time: "12:00", zone: ZONE });
