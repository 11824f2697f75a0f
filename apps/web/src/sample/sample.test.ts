import { calendar, type Calendar, Id, shiftDate, workspace, type Workspace } from "@rembuk/model";
import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import { createCopy } from "./create-copy.ts";
import { monthsOf } from "./dates.ts";
import { planSample, type SamplePlan, sampleYears } from "./plan-sample.ts";
import type { SampleChannel } from "./sample-post.ts";
import { samplePosts } from "./sample-posts.ts";

const EMPTY = Object.fromEntries(workspace.tables.map((table) => [table, {}])) as Workspace;
const plan = (today: string, locale: "en" | "id" = "id") =>
  planSample({ today, locale, personId: "sari" }, EMPTY, {});

/** The posts of a plan as they lie in their shards afterwards. */
function postsIn({ calendars }: SamplePlan) {
  return [...calendars.values()].flatMap((changes) => {
    const copy = createCopy<Calendar>({ posts: {}, dayNotes: {} });
    copy.add(Object.assign(() => [...changes], { verb: "replay" }));
    return Object.values(copy.read().posts);
  });
}

const days = fc.integer({ min: 0, max: 3 * 365 }).map((after) => shiftDate("2026-01-01", after));

describe("the sample workspace", () => {
  it("holds sixty posts of every status, ideas without a day and some in the bin, on any day", () => {
    fc.assert(
      fc.property(days, (today) => {
        const posts = postsIn(plan(today));
        expect(posts).toHaveLength(60);
        expect(new Set(posts.map(({ status }) => status)).size).toBe(4);
        expect(posts.filter(({ deletedAt }) => deletedAt !== undefined)).toHaveLength(3);
        expect(posts.filter(({ date }) => date === undefined)).toHaveLength(6);
      }),
    );
  });

  it("has something today, and fills this month and the next, whichever day it is", () => {
    fc.assert(
      fc.property(days, (today) => {
        const dates = postsIn(plan(today)).flatMap(({ date }) => date ?? []);
        expect(dates).toContain(today);
        for (const month of monthsOf(today)) {
          expect(dates.filter((date) => date.startsWith(month)).length).toBeGreaterThan(15);
        }
      }),
    );
  });

  it("is what the schemas allow, and finds every post's shard by its year", () => {
    fc.assert(
      fc.property(days, (today) => {
        const { calendars, workspace: furniture } = plan(today);
        expect(workspace.parseChanges(furniture)).toHaveLength(furniture.length);
        for (const changes of calendars.values()) calendar.parseChanges(changes);
        expect([...calendars.keys()]).toEqual(sampleYears(today));
        for (const { id, date } of postsIn({ calendars } as SamplePlan)) {
          expect(v.is(Id, id)).toBe(true);
          expect(id.slice(0, 4)).toBe((date ?? today).slice(0, 4));
        }
      }),
    );
  });

  it("says everything in both languages, and tells some channels the other one", () => {
    for (const { title, caption } of samplePosts) {
      for (const words of [title, caption]) {
        expect(words.id.trim()).not.toBe("");
        expect(words.en).not.toBe(words.id);
      }
    }
    const others = samplePosts.filter(({ other }) => other !== undefined);
    expect(others.length).toBeGreaterThan(15);
    for (const { other, channels } of others) expect(channels).toContain(other);
    expect(plan("2026-12-10", "en").captions).toHaveLength(60 + others.length);
  });

  it("keeps every caption within what its channels take", () => {
    const limits: Readonly<Record<SampleChannel, number>> = {
      instagram: 2200,
      tiktok: 2200,
      facebook: 63_206,
      linkedin: 3000,
      x: 280,
    };
    const long = samplePosts.flatMap(({ key, caption, channels }) =>
      channels.flatMap((channel) =>
        Object.values(caption)
          .filter((words) => weigh(words) > limits[channel])
          .map((words) => `${key} on ${channel}: ${weigh(words)}`),
      ),
    );
    expect(long).toEqual([]);
  });

  it("gives every post a key of its own", () => {
    expect(new Set(samplePosts.map(({ key }) => key)).size).toBe(samplePosts.length);
  });
});

/** As X counts: what is not Latin or the like weighs two. */
const weigh = (text: string) =>
  Array.from(text).reduce((sum, letter) => sum + (letter.codePointAt(0)! <= 0x10ff ? 1 : 2), 0);
