import { draft, MASTER } from "@rembuk/model";
import { expect, test } from "vitest";

import type { DeviceStore } from "../device/device-store.ts";
import { createMemoryStore } from "../device/memory-store.ts";
import { openTabChannel } from "../device/tab-channel.ts";
import { seedCaptions } from "./seed-captions.ts";
import { createShelf, type Shelf } from "./shelf.ts";

const door = { url: "ws://127.0.0.1:1", token: "a-token-of-this-device" };

async function withShelf(
  store: DeviceStore,
  act: (
    shelf: Shelf,
    seed: (captions: Record<string, string>) => Promise<number[]>,
  ) => Promise<void>,
) {
  const place = {
    workspaceId: "w",
    store,
    door,
    tabs: openTabChannel("w"),
    mayWrite: true,
    isShared: () => true,
    onNews() {},
  };
  const shelf = createShelf(place, () => {});
  shelf.setOnline(false);
  await act(shelf, async (captions) => {
    const steps: number[] = [];
    const firsts = Object.entries(captions).map(([postId, caption]) => ({ postId, caption }));
    await seedCaptions(place, shelf, firsts, (done) => steps.push(done));
    return steps;
  });
  await shelf.close();
  place.tabs.close();
}

async function captionIn(shelf: Shelf, postId: string): Promise<string> {
  const opened = shelf.hold(draft, "draft", postId);
  await opened.loaded;
  return opened.live.text("variants", MASTER, "caption").read();
}

test("captions of posts that nobody has open are kept and wait for the server", async () => {
  await withShelf(createMemoryStore(), async (shelf, seed) => {
    const many = Object.fromEntries(
      Array.from({ length: 450 }, (_, at) => [`2026-${at}`, `Teks ${at}`]),
    );
    expect(await seed(many)).toEqual([200, 400, 450]);
    expect(shelf.standing().waiting).toBe(450);
    expect(await captionIn(shelf, "2026-449")).toBe("Teks 449");
    expect(shelf.standing().waiting).toBe(450);
  });
});

test("a caption that is there stays, whether its post is open or not", async () => {
  await withShelf(createMemoryStore(), async (shelf, seed) => {
    const open = shelf.hold(draft, "draft", "2026-a");
    await open.loaded;
    open.live.text("variants", MASTER, "caption").edit(0, 0, "Milikku");
    await seed({ "2026-a": "Dari berkas", "2026-b": "Dari berkas" });
    await seed({ "2026-b": "Lain" });
    expect(await captionIn(shelf, "2026-a")).toBe("Milikku");
    expect(await captionIn(shelf, "2026-b")).toBe("Dari berkas");
  });
});

test("a post that is opened while its caption is being kept shows it", async () => {
  await withShelf(createMemoryStore(), async (shelf, seed) => {
    const seeding = seed({ "2026-a": "Dari berkas" });
    const opened = captionIn(shelf, "2026-a");
    await seeding;
    expect(await opened).toBe("Dari berkas");
    expect(shelf.standing().waiting).toBe(1);
  });
});

test("a channel's own first caption stands beside that for all, and says that it is its own", async () => {
  const place = {
    workspaceId: "w",
    store: createMemoryStore(),
    door,
    tabs: openTabChannel("w"),
    mayWrite: true,
    isShared: () => true,
    onNews() {},
  };
  const shelf = createShelf(place, () => {});
  shelf.setOnline(false);
  const both = [
    { postId: "2026-a", caption: "Hujan" },
    { postId: "2026-a", caption: "Rain", channelId: "x" },
  ];

  await seedCaptions(place, shelf, both, () => {});

  expect(await captionIn(shelf, "2026-a")).toBe("Hujan");
  const { live } = shelf.hold(draft, "draft", "2026-a");
  expect(live.text("variants", "x", "caption").read()).toBe("Rain");
  expect(live.record("variants", "x")).toEqual({ id: "x", own: true });
  await shelf.close();
  place.tabs.close();
});

test("captions that the device will not keep are reported, and those before them stay", async () => {
  const kept = createMemoryStore();
  let writes = 0;
  const store: DeviceStore = {
    ...kept,
    appendAll: (edits) =>
      ++writes > 1 ? Promise.reject(new Error("full")) : kept.appendAll(edits),
  };
  await withShelf(store, async (shelf, seed) => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`2026-${at}`, "Teks"]));
    await expect(seed(many)).rejects.toThrow("full");
    expect(shelf.standing().waiting).toBe(200);
    expect(await captionIn(shelf, "2026-200")).toBe("");
  });
});
