import { openYjsDocument } from "@rembuk/crdt/yjs";
import {
  binPost,
  calendar,
  type Calendar,
  type Change,
  createPost,
  movePost,
  postsByDate,
  renamePost,
  restorePost,
  setStatus,
} from "@rembuk/model";
import * as fc from "fast-check";
import { createEffect, createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";

import { createDayIndex } from "./day-index.ts";

function shard() {
  const live = openYjsDocument(new Y.Doc(), calendar);
  const plan = (id: string, date: string, time?: string) =>
    live.apply(
      createPost(live.read(), {
        id,
        title: id,
        zone: "Asia/Jakarta",
        date,
        ...(time ? { time } : {}),
      }),
    );
  return { live, plan };
}

/** Counts how often a day is read again. */
function watch(read: () => readonly string[]) {
  const seen: string[][] = [];
  const stop = createRoot((dispose) => {
    createEffect(() => seen.push([...read()]));
    return dispose;
  });
  return { seen, stop };
}

type Edit = (
  now: Calendar,
  id: string,
  to: { day: string; hour: string | null },
) => Change<Calendar>[];

const EDITS = {
  move: (now, id, { day }) => movePost(now, id, { date: day }),
  hour: (now, id, { hour }) => movePost(now, id, { time: hour }),
  unplan: (now, id) => movePost(now, id, { date: null }),
  bin: (now, id) => binPost(now, id, 1000),
  restore: (now, id) => restorePost(now, id),
  status: (now, id) => setStatus(now, id, "review"),
} satisfies Record<string, Edit>;

describe("a day index", () => {
  it("reads a day by time, posts without one first", () => {
    const { live, plan } = shard();
    plan("2026-late", "2026-12-11", "17:00");
    plan("2026-early", "2026-12-11", "09:00");
    plan("2026-open", "2026-12-11");
    const index = createDayIndex();

    index.follow(live);

    expect(index.idsOn("2026-12-11")).toEqual(["2026-open", "2026-early", "2026-late"]);
  });

  it("does not sort a day again when a title is typed", () => {
    const { live, plan } = shard();
    plan("2026-a", "2026-12-11", "09:00");
    const index = createDayIndex();
    index.follow(live);
    const { seen, stop } = watch(() => index.idsOn("2026-12-11"));

    live.apply(renamePost(live.read(), "2026-a", "Buy one, get one"));

    expect(seen).toEqual([["2026-a"]]);
    stop();
  });

  it("wakes only the two days of a move", () => {
    const { live, plan } = shard();
    plan("2026-a", "2026-12-11", "09:00");
    plan("2026-b", "2026-12-13", "09:00");
    const index = createDayIndex();
    index.follow(live);
    const from = watch(() => index.idsOn("2026-12-11"));
    const to = watch(() => index.idsOn("2026-12-12"));
    const other = watch(() => index.idsOn("2026-12-13"));

    live.apply(movePost(live.read(), "2026-a", { date: "2026-12-12" }));

    expect(from.seen).toEqual([["2026-a"], []]);
    expect(to.seen).toEqual([[], ["2026-a"]]);
    expect(other.seen).toEqual([["2026-b"]]);
    for (const { stop } of [from, to, other]) stop();
  });

  it("keeps posts in the bin apart, latest first, until they are restored", () => {
    const { live, plan } = shard();
    plan("2026-a", "2026-12-11");
    plan("2026-b", "2026-12-11");
    const index = createDayIndex();
    index.follow(live);

    live.apply(binPost(live.read(), "2026-a", 1000));
    live.apply(binPost(live.read(), "2026-b", 2000));
    expect(index.binned()).toEqual(["2026-b", "2026-a"]);
    expect(index.idsOn("2026-12-11")).toEqual([]);

    live.apply(restorePost(live.read(), "2026-a"));
    expect(index.idsOn("2026-12-11")).toEqual(["2026-a"]);
  });

  it("keeps posts without a day apart, until they are planned", () => {
    const { live, plan } = shard();
    plan("2026-a", "2026-12-11");
    const index = createDayIndex();
    index.follow(live);

    live.apply(movePost(live.read(), "2026-a", { date: null }));
    expect(index.undated()).toEqual(["2026-a"]);
    live.apply(movePost(live.read(), "2026-a", { date: "2026-12-12" }));
    expect(index.undated()).toEqual([]);
    live.apply(movePost(live.read(), "2026-a", { date: null }));
    live.apply(binPost(live.read(), "2026-a", 1000));
    expect(index.undated()).toEqual([]);
  });

  it("shows posts of several shards on one day and forgets a shard that is closed", () => {
    const [old, young] = [shard(), shard()];
    old.plan("2026-a", "2027-01-01", "10:00");
    young.plan("2027-b", "2027-01-01", "09:00");
    const index = createDayIndex();
    index.follow(old.live);
    const leave = index.follow(young.live);

    expect(index.idsOn("2027-01-01")).toEqual(["2027-b", "2026-a"]);
    leave();
    expect(index.idsOn("2027-01-01")).toEqual(["2026-a"]);
  });

  it("says after any edits what sorting the whole calendar would say", () => {
    const days = ["2026-12-10", "2026-12-11", "2026-12-12"];
    const edit = fc.record({
      post: fc.integer({ min: 0, max: 5 }),
      deed: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
      day: fc.constantFrom(...days),
      hour: fc.constantFrom("08:00", "09:00", null),
    });

    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const { live, plan } = shard();
        const index = createDayIndex();
        index.follow(live);
        for (let at = 0; at < 6; at++) plan(`2026-${at}`, days[at % 3]!);
        for (const { post, deed, day, hour } of edits) {
          const id = `2026-${post}`;
          live.apply(EDITS[deed](live.read(), id, { day, hour }));
        }

        const expected = postsByDate([live.read()]);
        for (const day of days) {
          expect(index.idsOn(day)).toEqual((expected.get(day) ?? []).map(({ id }) => id));
        }
      }),
      { numRuns: 60 },
    );
  });
});
