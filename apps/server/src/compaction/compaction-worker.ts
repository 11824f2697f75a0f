import { parentPort } from "node:worker_threads";

import { merge, type MergeTask } from "./merge.ts";

/** What the worker answers to each task. */
export type MergeAnswer =
  | { readonly merged: ReturnType<typeof merge> }
  | { readonly problem: string };

parentPort!.on("message", (task: MergeTask) => parentPort!.postMessage(answer(task)));

function answer(task: MergeTask): MergeAnswer {
  try {
    return { merged: merge(task) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
