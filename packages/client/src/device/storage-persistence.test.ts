import { afterEach, expect, test, vi } from "vitest";

import { askToPersist, estimateStorage, persistence } from "./storage-persistence.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser that answers so, and counts the questions that a person would see. */
function browser({ granted = false, grants = false } = {}) {
  const asked = { times: 0 };
  vi.stubGlobal("navigator", {
    storage: {
      persisted: async () => granted,
      persist: async () => {
        asked.times++;
        return grants;
      },
      estimate: async () => ({ usage: 5, quota: 100 }),
    },
  });
  return asked;
}

test("[K21] what the browser answers is what is told", async () => {
  browser({ grants: true });
  expect(await persistence()).toBe("best-effort");
  expect(await askToPersist()).toBe("persisted");
  browser();
  expect(await askToPersist()).toBe("best-effort");
});

test("[K21] who has the promise is not asked again", async () => {
  const asked = browser({ granted: true });
  expect(await askToPersist()).toBe("persisted");
  expect(asked.times).toBe(0);
});

test("[K21] how full it is is told where the browser says so", async () => {
  browser();
  expect(await estimateStorage()).toEqual({ used: 5, room: 100 });
});

test("[K21] in a window without a storage manager nobody knows, and nothing throws", async () => {
  vi.stubGlobal("navigator", {});
  expect(await persistence()).toBe("unknown");
  expect(await askToPersist()).toBe("unknown");
  expect(await estimateStorage()).toEqual({ used: null, room: null });
});
