import "fake-indexeddb/auto";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";

import { FROM_DEVICE } from "../document/apply-rows.ts";
import { keepDocument } from "../document/keep-document.ts";
import { openDeviceStore } from "./open-device-store.ts";
import { createFaultyIndexedDb, type Fault, type FaultyIndexedDb } from "./testing-faults.ts";

const PATIENCE = { timeout: 5000, interval: 1 };

let browser: FaultyIndexedDb;
let workspaceId = "";
let made = 0;
beforeEach(() => startBrowser());
afterEach(() => vi.unstubAllGlobals());

function startBrowser() {
  browser = createFaultyIndexedDb();
  workspaceId = `w${++made}`;
  vi.stubGlobal("indexedDB", browser.factory);
}

const ids = () => [`${workspaceId}.draft.a`, `${workspaceId}.draft.b`];

/** Documents that a window has open, kept as the session keeps them. */
async function openWindow() {
  const opened = await openDeviceStore(workspaceId);
  const promised = new Map<number, string>();
  const documents = ids().map((id) => {
    const doc = new Y.Doc();
    const keeper = keepDocument(doc, id, opened.store, {
      onChange() {},
      isWaiting: () => true,
      onWaiting() {},
    });
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === FROM_DEVICE) return;
      void keeper.keep(update, true).then((number) => {
        if (number !== null && opened.store.isLasting) promised.set(number, id);
      });
    });
    opened.onRecovery((recovery) => void keeper.recover(recovery));
    return { id, doc, keeper };
  });
  await Promise.all(documents.map(({ keeper }) => keeper.load()));
  return {
    opened,
    documents,
    promised,
    type: (at: number, text: string) => documents[at]!.doc.getText("t").insert(0, text),
    flushed: () => Promise.all(documents.map(({ keeper }) => keeper.flushed())),
    hasFailed: () => documents.some(({ keeper }) => keeper.failed()),
  };
}

type Window = Awaited<ReturnType<typeof openWindow>>;

/** What another window finds. */
async function textsOnDevice(): Promise<string[]> {
  const { store } = await openDeviceStore(workspaceId);
  const texts = ids().map(async (id) => {
    const doc = new Y.Doc();
    for (const update of (await store.load(id)).updates) Y.applyUpdate(doc, update);
    return doc.getText("t").toJSON();
  });
  const found = await Promise.all(texts);
  store.close();
  return found;
}

const textsIn = ({ documents }: Window) => documents.map(({ doc }) => doc.getText("t").toJSON());

/** Waits until everything that was typed is on the device, and that is known. */
function whole(window: Window): Promise<void> {
  const check = async () => {
    expect(await textsOnDevice()).toEqual(textsIn(window));
    expect(whyOf(window)).toBeNull();
    expect(window.hasFailed()).toBe(false);
  };
  return vi.waitFor(check, PATIENCE);
}

const whyOf = ({ opened }: Window) => {
  const now = opened.health();
  return now.kind === "window" ? now.why : null;
};

const fault = fc.constantFrom<Fault>("abort", "quota", "close");
const step = fc.record({
  document: fc.nat(1),
  fault: fc.option(fc.record({ fault, after: fc.nat(3) }), { freq: 2 }),
  refuses: fc.boolean(),
  waits: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function misfortune(window: Window, steps: readonly Step[]) {
  for (const [at, { document, fault: armed, refuses, waits }] of steps.entries()) {
    browser.calm();
    if (refuses) browser.refuse("UnknownError");
    if (armed) browser.failNext(armed.fault, armed.after);
    window.type(document, String(at % 10));
    if (waits) await window.flushed();
  }
  await window.flushed();
}

test("[K2] [K11] whatever fails when, what was said to be kept is there, and what was not is known", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      startBrowser();
      const window = await openWindow();
      await misfortune(window, steps);
      // Who misses something says so, or has made up for it.
      await vi.waitUntil(
        () => !window.hasFailed() || window.opened.health().kind === "window",
        PATIENCE,
      );
      browser.calm();
      const { store } = await openDeviceStore(workspaceId);
      for (const [number, id] of window.promised) {
        expect((await store.load(id)).numbers).toContain(number);
        expect((await store.load(id)).waiting).toContain(number);
      }
    }),
    { numRuns: 75 },
  );
});

test("[K13] whatever failed when, everything typed is kept once the fault is over", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      async (steps, byEditing) => {
        startBrowser();
        const window = await openWindow();
        await misfortune(window, steps);
        browser.calm();
        if (byEditing) for (const at of [0, 1]) window.type(at, "!");
        else await window.opened.retry();
        await whole(window);
        expect(await textsOnDevice()).toEqual(textsIn(window));
      },
    ),
    { numRuns: 75 },
  );
});

test("[K12] a database that the browser closes is opened again by itself", async () => {
  const window = await openWindow();
  window.type(0, "before ");
  await window.flushed();
  browser.closeAll();
  window.type(0, "after ");
  await whole(window);
  expect(window.opened.wasEvicted).toBe(false);
});

test("[K12] one that cannot be opened again is closed, and what is typed is kept when it can", async () => {
  const window = await openWindow();
  browser.refuse("UnknownError");
  browser.closeAll();
  window.type(0, "lost? ");
  await vi.waitUntil(() => whyOf(window) === "closed");
  await window.flushed();
  expect(window.hasFailed()).toBe(true);
  browser.calm();
  await window.opened.retry();
  await whole(window);
});

test("[K10] a full disk is called full, and work goes on", async () => {
  const window = await openWindow();
  browser.failAll("quota");
  window.type(0, "a");
  await window.flushed();
  expect(whyOf(window)).toBe("full");
  await window.opened.retry();
  expect(whyOf(window)).toBe("full");
  browser.calm();
  await window.opened.retry();
  expect(whyOf(window)).toBeNull();
  await whole(window);
});

test("[K10] a disk so full that the browser closes the database over it is called full", async () => {
  const window = await openWindow();
  browser.failNext("quota", 0);
  window.type(0, "a");
  await window.flushed();
  browser.refuse("UnknownError");
  browser.closeAll();
  window.type(0, "b");
  await window.flushed();
  expect(whyOf(window)).toBe("full");
  browser.calm();
  window.type(0, "c");
  await whole(window);
});

test("[K13] when there is room again, one edit brings every document up to date", async () => {
  const window = await openWindow();
  browser.failAll("quota");
  window.type(0, "a");
  window.type(1, "b");
  await window.flushed();
  browser.calm();
  window.type(0, "c");
  await whole(window);
  expect(await textsOnDevice()).toEqual(["ca", "b"]);
});

test("[K20] a store that is cleared under a running app is filled again with what is open, and that is said", async () => {
  const window = await openWindow();
  window.type(0, "a");
  window.type(1, "b");
  await window.flushed();
  await browser.clear(`rembuk.${workspaceId}`);
  await whole(window);
  expect(window.opened.wasEvicted).toBe(true);
  expect(whyOf(window)).toBeNull();
  const { store } = await openDeviceStore(workspaceId);
  expect([...(await store.waiting()).keys()]).toEqual(ids());
});

test("[K6] a cursor that was read before the store was cleared is not kept in the next one", async () => {
  const { opened } = await openWindow();
  const { store } = opened;
  await store.receive([], { epoch: "e", after: 7 });
  expect(await store.cursor()).toEqual({ epoch: "e", after: 7 });
  await browser.clear(`rembuk.${workspaceId}`);
  await expect(store.receive([], { epoch: "e", after: 8 })).rejects.toThrow("cleared");
  expect(opened.health()).toEqual({ kind: "lasting" });
  expect(await store.cursor()).toBeNull();
  await store.receive([], { epoch: "e", after: 9 });
  expect(await store.cursor()).toEqual({ epoch: "e", after: 9 });
});

test("[K20] of two tabs whose store is cleared, both fill it again", async () => {
  const one = await openWindow();
  const other = await openWindow();
  one.type(0, "a");
  other.type(1, "b");
  await one.flushed();
  await other.flushed();
  await browser.clear(`rembuk.${workspaceId}`);
  await vi.waitFor(async () => expect(await textsOnDevice()).toEqual(["a", "b"]), PATIENCE);
});
