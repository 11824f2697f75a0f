import { draft, MASTER } from "@rembuk/model";
import { expect, it, vi } from "vitest";

import { openTestWorkspace } from "../testing.ts";
import { fillWithSample } from "./fill-with-sample.ts";

const TODAY = "2026-11-24";
const wish = { today: TODAY, locale: "id" } as const;

it("fills in as one deed that undo takes back and redo brings again", async () => {
  const { session, live } = await openTestWorkspace([{ id: "2026-mine", date: TODAY }]);
  const told: number[] = [];

  await fillWithSample(session, wish, (done, all) => told.push(done / all));

  const kept = () => Object.values(live.read().posts).filter(({ deletedAt }) => !deletedAt);
  expect(kept()).toHaveLength(58);
  expect(live.read().dayNotes["2026-12-25"]?.text).toBe("Hari Natal");
  expect(told.at(-1)).toBe(1);
  expect(session.undo.undo()).toBe("fillWithSample");
  expect(kept().map(({ id }) => id)).toEqual(["2026-mine"]);
  expect(session.undo.redo()).toBe("fillWithSample");
  expect(kept()).toHaveLength(58);
  await session.close();
});

it("does nothing the second time, and brings everything back after it was undone", async () => {
  const { session, live } = await openTestWorkspace([]);
  await fillWithSample(session, wish);
  const heard = vi.fn<() => void>();
  const stop = live.subscribe(heard);
  await fillWithSample(session, { ...wish, today: "2026-12-01" });
  expect(heard).not.toHaveBeenCalled();
  stop();

  session.undo.undo();
  await fillWithSample(session, wish);

  const posts = Object.values(live.read().posts);
  expect(posts.filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(57);
  expect(session.workspace.live.read().people["sample-rani"]).not.toHaveProperty("deletedAt");
  await session.close();
});

it("writes the caption for all channels, and the other language where a channel has its own", async () => {
  const { session } = await openTestWorkspace([]);
  await fillWithSample(session, wish);

  const opened = session.draft("2026-sample-first-cup");
  await opened.loaded;

  expect(opened.live.schema.kind).toBe(draft.kind);
  expect(opened.live.text("variants", MASTER, "caption").read()).toContain("#KopiPagi");
  expect(opened.live.record("variants", "facebook")?.own).toBe(true);
  expect(opened.live.text("variants", "facebook", "caption").read()).toContain("#MorningCoffee");
  await session.close();
});
