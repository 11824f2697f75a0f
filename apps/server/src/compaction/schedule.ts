import type { Weight } from "../sync/yjs/content.ts";

/** Decides when which document is compacted. */
export interface Schedule {
  readonly consider: (documentId: string, weight: Weight) => void;
  /** Resolves when the work under way has ended. */
  readonly stop: () => Promise<void>;
}

const ROWS = 256;
const BYTES = 256 * 1024;
const SMALL_BYTES = 64 * 1024;
/** So many times the threshold is not waited out. */
const PRESSING = 8;
/** A document is left alone while people type, but not for ever; milliseconds. */
const QUIET_MS = 5_000;
const PATIENCE_MS = 60_000;
const LOOK_MS = 500;
/** Between two documents, so that their commits do not queue up behind each other; milliseconds. */
const SPACING_MS = 40;

interface Due {
  readonly since: number;
  touched: number;
  isPressing: boolean;
}

/**
 * Works off documents one by one. Thresholds differ by up to a quarter from document to document: with
 * equal ones, rooms that began together are all compacted in the same instant.
 */
export function createSchedule({
  now,
  work,
}: {
  now: () => number;
  work: (documentId: string) => Promise<void>;
}): Schedule {
  const dueById = new Map<string, Due>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isStopped = false;

  const look = () => {
    timer = null;
    const next = [...dueById].find(([, due]) => isDue(due, now()));
    if (next) running = run(next[0]);
    else wake(LOOK_MS);
  };
  const wake = (delay: number) => {
    if (!isStopped && dueById.size > 0 && running === null)
      timer ??= setTimeout(look, delay).unref();
  };
  const run = async (documentId: string) => {
    dueById.delete(documentId);
    await work(documentId);
    running = null;
    wake(SPACING_MS);
  };

  return {
    consider(documentId, weight) {
      const load = loadOf(weight);
      if (load < jitterOf(documentId)) return;
      const due = dueById.get(documentId);
      if (due) {
        due.touched = now();
        due.isPressing = load > PRESSING;
      } else {
        dueById.set(documentId, { since: now(), touched: now(), isPressing: load > PRESSING });
      }
      wake(LOOK_MS);
    },
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}

/** 1 where a document of average patience is due. */
function loadOf({ rows, bytes, snapshotBytes }: Weight): number {
  return Math.max(rows / ROWS, bytes / BYTES, bytes / Math.max(SMALL_BYTES, snapshotBytes / 4));
}

function isDue({ since, touched, isPressing }: Due, now: number): boolean {
  return isPressing || now - touched >= QUIET_MS || now - since >= PATIENCE_MS;
}

/** Between 0.75 and 1.25, the same for a document every time. */
function jitterOf(documentId: string): number {
  let sum = 0;
  for (let at = 0; at < documentId.length; at++) sum = (sum * 31 + documentId.charCodeAt(at)) >>> 0;
  return 0.75 + (sum % 1_000) / 2_000;
}
