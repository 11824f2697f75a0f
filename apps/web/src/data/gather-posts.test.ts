import { binPost, MASTER, setChannel, setOwnCaption } from "@rembuk/model";
import { expect, test } from "vitest";

import { openTestWorkspace } from "../testing.ts";
import { gatherPosts } from "./gather-posts.ts";

const watch = () => ({ onDraft: () => {}, signal: new AbortController().signal });

/** Three posts: one with captions, one in another month, one in the bin. */
async function openShop() {
  const opened = await openTestWorkspace([
    { id: "2026-a", date: "2026-12-01" },
    { id: "2026-b", date: "2026-11-01" },
    { id: "2026-c", date: "2026-12-02" },
  ]);
  const { session, live } = opened;
  live.apply(binPost(live.read(), "2026-c", 1));
  live.apply(setChannel(live.read(), "2026-a", "ig", true));
  const draft = session.draft("2026-a");
  await draft.loaded;
  draft.live.text("variants", MASTER, "caption").edit(0, 0, "Untuk semua");
  draft.live.apply(setOwnCaption(draft.live.read(), "ig", true));
  draft.live.text("variants", "ig", "caption").edit(0, 0, "Untuk Instagram");
  draft.live.apply(setOwnCaption(draft.live.read(), "x", true));
  draft.live.apply(setOwnCaption(draft.live.read(), "x", false));
  draft.release();
  return opened;
}

test("[X10] posts go out with the captions of their drafts, and not from the bin", async () => {
  const { session } = await openShop();
  const { posts, withoutCaption } = await gatherPosts(session, {}, watch());
  expect(posts.map(({ post, ...words }) => [post.id, words])).toEqual([
    ["2026-a", { caption: "Untuk semua", ownCaptions: { ig: "Untuk Instagram" } }],
    ["2026-b", { caption: "" }],
  ]);
  expect(withoutCaption).toBe(0);
  await session.close();
});

test("[X10] a month and a channel choose among them", async () => {
  const { session } = await openShop();
  const idsOf = async (filter: Parameters<typeof gatherPosts>[1]) =>
    (await gatherPosts(session, filter, watch())).posts.map(({ post }) => post.id);
  expect(await idsOf({ month: "2026-11" })).toEqual(["2026-b"]);
  expect(await idsOf({ channelId: "ig" })).toEqual(["2026-a"]);
  expect(await idsOf({ month: "2026-11", channelId: "ig" })).toEqual([]);
  await session.close();
});

test("[X10] a caption that is not on this device is counted, not passed over", async () => {
  const { session, live } = await openTestWorkspace([{ id: "2026-a", date: "2026-12-01" }]);
  live.apply([
    { type: "update", table: "posts", id: "2026-a", fields: { excerpt: "Hujan rintik" } },
  ]);
  expect(await gatherPosts(session, {}, watch())).toMatchObject({ withoutCaption: 1 });
  await session.close();
});

test("[X7] stops when it is told to", async () => {
  const { session } = await openShop();
  const signal = AbortSignal.abort();
  await expect(gatherPosts(session, {}, { onDraft: () => {}, signal })).rejects.toThrow("abort");
  await session.close();
});
