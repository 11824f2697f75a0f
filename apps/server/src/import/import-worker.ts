import { parentPort } from "node:worker_threads";

import { importTable, type ImportOutcome, type ImportTask } from "./import-table.ts";

/** What the worker says to the thread that has the log. */
export type ImportMessage =
  | { readonly type: "wanted"; readonly documentId: string }
  | { readonly type: "done"; readonly outcome: ImportOutcome }
  | { readonly type: "failed"; readonly problem: string };

const port = parentPort!;
const say = (message: ImportMessage) => port.postMessage(message);

const contentOf = (documentId: string) =>
  new Promise<readonly Uint8Array[]>((resolve) => {
    port.once("message", resolve);
    say({ type: "wanted", documentId });
  });

port.once("message", (task: ImportTask) => {
  importTable(task, contentOf).then(
    (outcome) => say({ type: "done", outcome }),
    (error: unknown) => say({ type: "failed", problem: String(error) }),
  );
});
