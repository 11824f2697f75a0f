import type { NewUpdate } from "../store/log.ts";

/** Someone who is to be told once everything said so far is stored. */
export interface Waiter {
  onStored(): void;
  /** It could not be stored just now. It is tried again, and the waiter still waits. */
  onFailed?(): void;
}

/** Whoever handed an update in and holds it in memory until it is stored. */
export interface Holder {
  readonly onCommitted: () => unknown;
}

/** Gathers accepted updates and stores them a few milliseconds later, many in one durable commit. */
export interface Committer {
  add(update: NewUpdate, holder: Holder): void;
  /** Tells the waiter after the commit that covers all updates added so far; at once if there are none. */
  whenStored(waiter: Waiter): void;
  /** Forgets a waiter that has gone. */
  forget(waiter: Waiter): void;
  /** Stores what is waiting now. Answers whether nothing is left. */
  flush(): boolean;
  /** False while the store refuses: nothing is acknowledged then, and nothing is thrown away. */
  isHealthy(): boolean;
  /** True when so much is waiting that nothing more can be taken. */
  isFull(): boolean;
  /** Stores nothing any more: what comes now comes from somebody who will be told nothing. */
  stop(): void;
}

/** How long updates gather, in milliseconds: the price of a shared fsync, below what a person notices. */
const GATHER_MS = 10;
/** More rows than this are stored without waiting any longer. */
const GATHER_ROWS = 500;
/** How many bytes may wait for a failing store. */
const FULL_BYTES = 64 * 1024 * 1024;
const RETRY_MS = [100, 250, 500, 1_000, 2_000];

interface CommitterDeps {
  /** Stores all rows durably or throws. */
  readonly append: (updates: readonly NewUpdate[]) => void;
  /** Hears of every commit. */
  readonly onStored?: (updates: readonly NewUpdate[]) => void;
  /** Hears of the first of a run of failures. */
  readonly onFailure: (error: unknown) => void;
  readonly fullBytes?: number;
}

/** Creates the one writer of the log. */
export function createCommitter({
  append,
  onStored = () => undefined,
  onFailure,
  fullBytes = FULL_BYTES,
}: CommitterDeps): Committer {
  let batch = emptyBatch();
  let failures = 0;
  let isStopped = false;
  const waiters = new Set<Waiter>();
  const alarm = createAlarm(() => flush());

  const settle = ({ updates, holders }: Batch) => {
    failures = 0;
    batch = emptyBatch();
    const told = [...waiters];
    waiters.clear();
    onStored(updates);
    for (const holder of holders) holder.onCommitted();
    for (const waiter of told) waiter.onStored();
  };
  const flush = (): boolean => {
    alarm.clear();
    if (isStopped || batch.updates.length === 0) return batch.updates.length === 0;
    try {
      append(batch.updates);
    } catch (error) {
      if (failures++ === 0) onFailure(error);
      alarm.set(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1]!);
      for (const waiter of waiters) waiter.onFailed?.();
      return false;
    }
    settle(batch);
    return batch.updates.length === 0;
  };

  return {
    add(update, holder) {
      batch.updates.push(update);
      batch.holders.push(holder);
      batch.bytes += update.bytes.length;
      if (failures > 0 || isStopped) return;
      if (batch.updates.length >= GATHER_ROWS) flush();
      else alarm.set(GATHER_MS);
    },
    whenStored(waiter) {
      if (batch.updates.length === 0) waiter.onStored();
      else waiters.add(waiter);
    },
    forget: (waiter) => void waiters.delete(waiter),
    flush,
    isHealthy: () => failures === 0,
    isFull: () => batch.bytes >= fullBytes,
    stop() {
      isStopped = true;
      alarm.clear();
    },
  };
}

interface Batch {
  readonly updates: NewUpdate[];
  readonly holders: Holder[];
  bytes: number;
}

const emptyBatch = (): Batch => ({ updates: [], holders: [], bytes: 0 });

/** One timer; setting it again while it runs changes nothing. */
function createAlarm(ring: () => void) {
  let timer: NodeJS.Timeout | null = null;
  return {
    set: (delay: number) => {
      timer ??= setTimeout(ring, delay);
    },
    clear: () => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
