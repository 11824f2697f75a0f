import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createUpdates } from "./updates.ts";

/** A worker as far as a tab sees it. */
class Worker extends EventTarget {
  readonly told: unknown[] = [];
  postMessage(data: unknown): void {
    this.told.push(data);
  }
}

/** What the browser keeps of the app for this tab. */
class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  looked = 0;
  update(): Promise<void> {
    this.looked += 1;
    return Promise.resolve();
  }
  /** A newer version has come in whole. */
  bring(worker: Worker): void {
    this.installing = worker;
    this.dispatchEvent(new Event("updatefound"));
    this.installing = null;
    this.waiting = worker;
    worker.dispatchEvent(new Event("statechange"));
  }
}

const locks: string[] = [];

function openTab(hasWorker: boolean) {
  const registration = new Registration();
  const container = Object.assign(new EventTarget(), {
    controller: hasWorker ? new Worker() : null,
    register: () => Promise.resolve(registration),
  });
  const updates = createUpdates(
    container as unknown as ServiceWorkerContainer,
    "https://rembuk.example/assets/index-1.js",
  );
  return { registration, container, updates };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", {
    locks: { request: (name: string) => locks.push(name) },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  locks.length = 0;
});

test("a tab says by a lock whose files it needs", () => {
  openTab(true);
  expect(locks).toEqual(["rembuk.tab./assets/index-1.js"]);
});

test("the first worker of all is no newer version", async () => {
  const { container, updates } = openTab(false);
  await vi.advanceTimersByTimeAsync(0);
  container.dispatchEvent(new Event("controllerchange"));
  expect(updates.isReady()).toBe(false);
});

test("a version that has come in whole is ready, and nothing is told to take over by itself", async () => {
  const { registration, updates } = openTab(true);
  await vi.advanceTimersByTimeAsync(0);
  const next = new Worker();
  registration.bring(next);
  expect(updates.isReady()).toBe(true);
  expect(next.told).toEqual([]);
});

test("a tab is told when another tab took the newer version", async () => {
  const { container, updates } = openTab(true);
  await vi.advanceTimersByTimeAsync(0);
  container.dispatchEvent(new Event("controllerchange"));
  expect(updates.isReady()).toBe(true);
});

test("a newer version is looked for every hour, and at most once a minute", async () => {
  const { registration, updates } = openTab(true);
  await vi.advanceTimersByTimeAsync(61_000);
  for (const event of ["focus", "online", "focus"]) dispatchEvent(new Event(event));
  updates.look();
  await vi.advanceTimersByTimeAsync(0);
  expect(registration.looked).toBe(1);

  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(registration.looked).toBe(2);
});
