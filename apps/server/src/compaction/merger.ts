import { once } from "node:events";
import { Worker } from "node:worker_threads";

import { workerFile } from "../worker-file.ts";
import type { MergeAnswer } from "./compaction-worker.ts";
import type { Merged, MergeTask } from "./merge.ts";

/** Merges in another thread, one document after another. */
export interface Merger {
  /** Rejects when the document cannot be merged, or the worker died over it. */
  merge(task: MergeTask): Promise<Merged>;
  stop(): Promise<void>;
}

/** A worker that has had nothing to do for so many milliseconds gives its memory back. */
const IDLE_MS = 10_000;
/** A document that needs more heap than this is given up on, not the server. */
const HEAP_MB = 1_024;

/** Starts a worker when there is work, and lets it go afterwards. */
export function createMerger(): Merger {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;

  const letGo = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const mergeNow = async (task: MergeTask): Promise<Merged> => {
    if (idle) clearTimeout(idle);
    worker ??= startWorker();
    const working = worker;
    try {
      working.postMessage(task);
      const answer = await answerOf(working);
      if ("problem" in answer) throw new Error(answer.problem);
      return answer.merged;
    } finally {
      idle = setTimeout(() => void letGo(), IDLE_MS).unref();
    }
  };
  let last: Promise<unknown> = Promise.resolve();

  return {
    merge(task) {
      const merged = last.then(() => mergeNow(task));
      last = merged.catch(() => undefined);
      return merged;
    },
    async stop() {
      if (idle) clearTimeout(idle);
      await letGo();
    },
  };

  function startWorker(): Worker {
    const started = new Worker(workerFile("compaction/compaction-worker"), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    started.unref();
    started.once("exit", () => {
      if (worker === started) worker = null;
    });
    return started;
  }
}

async function answerOf(worker: Worker): Promise<MergeAnswer> {
  const over = new AbortController();
  const { signal } = over;
  try {
    return await Promise.race([
      once(worker, "message", { signal }).then(([answer]) => answer as MergeAnswer),
      once(worker, "exit", { signal }).then(() => {
        throw new Error("the compaction worker ended");
      }),
    ]);
  } finally {
    over.abort();
  }
}
