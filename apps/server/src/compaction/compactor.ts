import { exchange, forgetPacks, Overtaken } from "../store/compaction-log.ts";
import type { Log } from "../store/log.ts";
import type { Store } from "../store/open-store.ts";
import type { Weight } from "../sync/yjs/content.ts";
import type { Rooms } from "../sync/yjs/rooms.ts";
import type { Merger } from "./merger.ts";
import { createSchedule } from "./schedule.ts";

/** Keeps documents small, one at a time, in the background. */
export interface Compactor {
  /** Says how much has gathered behind a document's snapshot. */
  consider(documentId: string, weight: Weight): void;
  /** Considers every document of the log: a server that was killed left some of them long. */
  considerAll(): void;
  /** Compacts one document now; resolves when it is done or there is nothing to do. */
  compact(documentId: string): Promise<void>;
  stop(): Promise<void>;
}

const KEEP_PACKS_MS = 30 * 24 * 60 * 60 * 1_000;
/** What failed once will most likely fail again. */
const TRY_AGAIN_MS = 10 * 60 * 1_000;
const FORGET_EVERY_MS = 6 * 60 * 60 * 1_000;

interface Deps {
  readonly store: Store;
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly merger: Merger;
  readonly now: () => number;
  readonly report: (problem: string) => void;
}

/** Starts compaction over the log of a server. */
export function createCompactor(deps: Deps): Compactor {
  const { store, log, now, report } = deps;
  const failedAtById = new Map<string, number>();
  const compact = async (documentId: string) => {
    try {
      await mergeAndExchange(deps, documentId);
      failedAtById.delete(documentId);
    } catch (error) {
      if (error instanceof Overtaken) return;
      failedAtById.set(documentId, now());
      report(
        `${documentId} cannot be compacted (${String(error)}). Nothing was changed; it stays readable, ` +
          "and grows. Run: rembuk doctor",
      );
    }
  };
  const schedule = createSchedule({ now, work: compact });
  const forget = () => forgetPacks(store, now() - KEEP_PACKS_MS);
  const forgetting = setInterval(forget, FORGET_EVERY_MS).unref();
  forget();

  return {
    consider(documentId, weight) {
      const failedAt = failedAtById.get(documentId) ?? -Infinity;
      if (now() - failedAt >= TRY_AGAIN_MS) schedule.consider(documentId, weight);
    },
    considerAll() {
      for (const { id, ...weight } of log.weights()) schedule.consider(id, weight);
    },
    compact,
    async stop() {
      clearInterval(forgetting);
      await schedule.stop();
    },
  };
}

async function mergeAndExchange(deps: Deps, documentId: string): Promise<void> {
  const { store, log, rooms, merger, now } = deps;
  const content = log.load(documentId);
  if (!content || content.tail.length === 0) return;
  const { no, snapshot, tail } = content;
  const merged = await merger.merge({ snapshot, rows: tail });
  const poison = new Map(merged.poison.map(({ seq, reason }) => [seq, reason]));
  exchange(store, {
    documentNo: no,
    expectedSeq: snapshot?.seq ?? null,
    snapshot: merged.snapshot,
    rows: tail,
    poison,
    pack: merged.pack,
    at: now(),
  });
  if (poison.size === 0) rooms().find(documentId)?.compacted(merged.snapshot);
  else setAside(deps, documentId, poison);
}

function setAside(
  { log, rooms, report }: Deps,
  documentId: string,
  poison: ReadonlyMap<number, string>,
): void {
  rooms().find(documentId)?.reload(log.load(documentId)!);
  for (const [seq, reason] of poison) {
    report(
      `Update ${seq} of ${documentId} cannot be merged (${reason}). ` +
        "It was set aside; everything else is untouched.",
    );
  }
}
