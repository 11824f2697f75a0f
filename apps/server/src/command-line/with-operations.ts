import { setTimeout as wait } from "node:timers/promises";

import { openCore } from "../core.ts";
import { askServer } from "../operations/ask-server.ts";
import { createOperations, type Operations } from "../operations/operations.ts";
import { FolderInUse, lockFolder } from "../store/lock-folder.ts";

/** How often, and after how many milliseconds, to try again while a server starts or a command ends. */
const TRIES = 40;
const PAUSE_MS = 100;

/**
 * Runs a deed on a data folder: through the server that runs on it, or directly under the folder's lock.
 *
 * @throws FolderInUse when somebody holds the folder and does not answer
 */
export async function withOperations<Result>(
  folder: string,
  deed: (operations: Operations) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const server = await askServer(folder);
    if (server) return deed(server);
    try {
      return await directly(folder, deed);
    } catch (error) {
      if (!(error instanceof FolderInUse) || tries === TRIES) throw error;
      await wait(PAUSE_MS);
    }
  }
}

async function directly<Result>(
  folder: string,
  deed: (operations: Operations) => Promise<Result>,
): Promise<Result> {
  const release = lockFolder(folder);
  try {
    const core = await openCore({
      data: folder,
      isBackgroundOn: false,
      report: (problem) => console.error(problem),
    });
    try {
      return await deed(createOperations(core, "command"));
    } finally {
      await core.close();
    }
  } finally {
    release();
  }
}
