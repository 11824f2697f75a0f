import type { Refusal } from "@rembuk/protocol";

import { compactStore } from "../device/compaction.ts";
import { inOneTab } from "../session/one-tab.ts";
import { createRetrying } from "../session/retrying.ts";
import { catchUp, type CatchUpPlace } from "./catch-up.ts";

/** Keeps this device up to date with what changes elsewhere in documents that have no socket here. */
export interface CatchingUp {
  /** The server is there: what was missed is fetched at once. */
  readonly begin: () => void;
  /** The workspace has grown to this commit number. */
  readonly hearNews: (head: number) => void;
  /** How far fetching has come; `null` while nothing is fetched. */
  readonly progress: () => { readonly done: number; readonly all: number } | null;
  /** The server is away: what is under way is cut, and goes on with `begin`. */
  readonly pause: () => void;
  readonly stop: () => void;
}

/** What catching up works with besides one request. */
export interface CatchingUpPlace extends Omit<CatchUpPlace, "onProgress"> {
  /** False while the server is away. */
  readonly mayAsk: () => boolean;
  readonly onChange: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** News of one moment are asked about together. */
const QUIET_MS = 500;
/** In the long run there is one request in this time, however much others type. */
const EVERY_MS = 15_000;
/** So many may come sooner: what two people finish at the same time is there in a moment. */
const SOONER = 6;

/** Begins with nothing asked. */
export function createCatchingUp(place: CatchingUpPlace): CatchingUp {
  const { workspaceId, store, onChange } = place;
  const pace = createPace(performance.now());
  let progress: { done: number; all: number } | null = null;
  let news = 0;
  let isBeginning = false;
  let isCompacted = false;

  const fetch = async (signal: AbortSignal) => {
    const cursor = await store.cursor();
    // Another tab was faster.
    const isThere = cursor && !cursor.part && cursor.after >= news;
    if (isThere && !isBeginning) return;
    pace.spend(performance.now());
    try {
      const onProgress = (done: number, all: number) => {
        progress = { done, all };
        onChange();
      };
      await catchUp({ ...place, onProgress }, signal);
      isBeginning = false;
      // Once: what others type here and there gathers rows over days.
      if (!isCompacted) void compactStore(store);
      isCompacted = true;
    } finally {
      progress = null;
      onChange();
    }
  };
  const fetching = createRetrying({
    act: (signal) => inOneTab(`rembuk.catch-up.${workspaceId}`, signal, () => fetch(signal)),
    mayRun: place.mayAsk,
    onRefused: place.onRefused,
  });

  return {
    begin() {
      isBeginning = true;
      fetching.run();
    },
    hearNews(head) {
      news = Math.max(news, head);
      fetching.runIn(Math.max(QUIET_MS, pace.wait(performance.now())));
    },
    progress: () => progress,
    pause: fetching.pause,
    stop: fetching.stop,
  };
}

/** A few requests at once, and then one in a while. */
function createPace(start: number) {
  let left = SOONER;
  let at = start;
  const refill = (now: number) => {
    left = Math.min(SOONER, left + (now - at) / EVERY_MS);
    at = now;
  };
  return {
    wait(now: number) {
      refill(now);
      return left >= 1 ? 0 : (1 - left) * EVERY_MS;
    },
    spend(now: number) {
      refill(now);
      left = Math.max(0, left - 1);
    },
  };
}
