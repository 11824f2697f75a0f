import "fake-indexeddb/auto";
import { type Draft, draft, MASTER } from "@rembuk/model";
import { IDBFactory } from "fake-indexeddb";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import { createMemoryStore } from "../device/memory-store.ts";
import { openDeviceStore } from "../device/open-device-store.ts";
import { openTabChannel } from "../device/tab-channel.ts";
import type { HeldDocument } from "./held-document.ts";
import { openDocument } from "./open-document.ts";

const PATIENCE = { timeout: 5000, interval: 2 };
let made = 0;
let id = "";
let closings: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  id = `w${++made}.draft.a`;
});
afterEach(() => {
  for (const close of closings.splice(0)) close();
  vi.unstubAllGlobals();
});

interface Tab {
  readonly document: HeldDocument<Draft>;
  readonly type: (text: string) => void;
  readonly text: () => string;
}

/** Opens the draft as one tab does that has no server. */
function openIn(store: DeviceStore): Tab {
  const tabs = openTabChannel(`w${made}`);
  const place = { store, tabs, door: null, mayWrite: true, isShared: () => false, onChange() {} };
  const document = openDocument(id, draft, place);
  tabs.hear((edit) => {
    if (edit.documentId === id) document.hear(edit);
  });
  closings.push(() => {
    tabs.close();
    document.close();
  });
  const caption = document.live.text("variants", MASTER, "caption");
  return { document, type: (text) => caption.edit(0, 0, text), text: () => caption.read() };
}

const opened = async () => (await openDeviceStore(`w${made}`)).store;
const openTab = async () => openIn(await opened());
/** A store that keeps nothing, as in a tab that is outdated or whose disk is full. */
const keepingNothing = (store: DeviceStore): DeviceStore => ({
  ...store,
  append: () => Promise.reject(new Error("full")),
});

/** What a tab finds that is opened later. */
async function onDevice(): Promise<string> {
  const tab = openIn(await opened());
  await tab.document.loaded;
  return tab.text();
}

test("[K25] two tabs show each other's edits with neither server nor network", async () => {
  const [one, other] = [await openTab(), await openTab()];
  one.type("a");
  other.type("b");
  await vi.waitFor(() => expect(one.text()).toHaveLength(2), PATIENCE);
  await vi.waitFor(() => expect(other.text()).toBe(one.text()), PATIENCE);
});

test("[K26] a tab that opens while an edit is being kept shows it, however close they come", async () => {
  const one = await openTab();
  const stores = await Promise.all(Array.from({ length: 8 }, opened));
  one.type("a");
  const late: Tab[] = [];
  for (const store of stores) {
    late.push(openIn(store));
    await new Promise(setImmediate);
  }
  for (const tab of late) await vi.waitFor(() => expect(tab.text()).toBe("a"), PATIENCE);
});

test("[K27] what one tab cannot keep, another keeps for it", async () => {
  const full = openIn(keepingNothing(await opened()));
  await openTab();
  full.type("a");
  await vi.waitFor(async () => expect(await onDevice()).toBe("a"), PATIENCE);
  expect(full.document.storeFailed()).toBe(true);
});

test("[K27] what lasts only as long as its window is kept by a tab that can", async () => {
  const memory = openIn(createMemoryStore());
  await openTab();
  memory.type("a");
  await vi.waitFor(async () => expect(await onDevice()).toBe("a"), PATIENCE);
});

test("[K28] an edit that builds on what only the other tab received is shown with it", async () => {
  const [one, other] = [await openTab(), await openTab()];
  const fromServer = new Y.Doc();
  fromServer.getText(`variants/${MASTER}/caption`).insert(0, "theirs");
  await one.document.receive([Y.encodeStateAsUpdate(fromServer)]);
  expect(one.text()).toBe("theirs");
  one.type("mine and ");
  await vi.waitFor(() => expect(other.text()).toBe("mine and theirs"), PATIENCE);
});

test("[K29] however many tabs edit, open and fail: all of them, and the device, agree", async () => {
  const deed = fc.record({ tab: fc.nat(2), opens: fc.boolean(), waits: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 15 }), async (deeds) => {
      id = `w${++made}.draft.a`;
      const failing = openIn(keepingNothing(await opened()));
      const tabs = [await openTab(), failing, await openTab()];
      for (const [at, { tab, opens, waits }] of deeds.entries()) {
        tabs[tab]!.type(String(at % 10));
        if (opens) tabs.push(await openTab());
        if (waits) await tabs[tab]!.document.flushed();
      }
      await vi.waitFor(async () => {
        expect(tabs[0]!.text()).toHaveLength(deeds.length);
        for (const tab of tabs) expect(tab.text()).toBe(tabs[0]!.text());
        expect(await onDevice()).toBe(tabs[0]!.text());
      }, PATIENCE);
      for (const close of closings.splice(0)) close();
    }),
    { numRuns: 40 },
  );
});
