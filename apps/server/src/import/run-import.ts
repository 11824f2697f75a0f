import { Worker } from "node:worker_threads";

import type { ImportReport } from "@rembuk/formats";
import { documentId as idOf, parseDocumentId } from "@rembuk/model";

import type { DocumentAddress } from "../store/log.ts";
import type { Documents } from "../sync/documents.ts";
import { workerFile } from "../worker-file.ts";
import type { ImportOutcome, ImportTask } from "./import-table.ts";
import type { ImportMessage } from "./import-worker.ts";

/** Why a whole file was not imported. Nothing was changed. */
class FileNotImported extends Error {
  override readonly name = "FileNotImported";
}

/**
 * Imports a file as one more writer: live rooms see it happen, and it is in the log when this resolves.
 *
 * Reading and comparing happen in another thread, so that nobody who types waits for it.
 *
 * @throws FileNotImported
 */
export async function runImport(documents: Documents, task: ImportTask): Promise<ImportReport> {
  const outcome = await inWorker(task, (documentId) => documents.contentOf(addressOf(documentId)));
  if ("refused" in outcome) throw new FileNotImported(outcome.refused);
  const author = { personId: task.createdBy, connectionId: "import" };
  const workspaceFirst = outcome.updates.toSorted(
    (a, b) => Number(isWorkspace(b, task)) - Number(isWorkspace(a, task)),
  );
  const edits = workspaceFirst.map(({ documentId, update }) => ({
    address: addressOf(documentId),
    updates: [update],
  }));
  documents.append(author, edits);
  return outcome.report;
}

/** Posts refer to what the workspace holds, so it goes first. */
const isWorkspace = ({ documentId }: { documentId: string }, { workspaceId }: ImportTask) =>
  documentId === idOf(workspaceId, "workspace");

function addressOf(documentId: string): DocumentAddress {
  const { workspaceId, kind } = parseDocumentId(documentId)!;
  return { id: documentId, workspaceId, kind };
}

async function inWorker(
  task: ImportTask,
  contentOf: (documentId: string) => Uint8Array[],
): Promise<ImportOutcome> {
  const worker = new Worker(workerFile("import/import-worker"), {
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.on("message", (message: ImportMessage) => {
        if (message.type === "wanted") worker.postMessage(contentOf(message.documentId));
        else if (message.type === "done") resolve(message.outcome);
        else reject(new Error(message.problem));
      });
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the import ended early")));
      worker.postMessage(task);
    });
  } finally {
    await worker.terminate();
  }
}
