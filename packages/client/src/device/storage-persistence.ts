/** Whether the browser promised to keep this device's data until the person clears it. */
export type Persistence = "persisted" | "best-effort" | "unknown";

/** How much room this page's data takes and may take, in bytes; `null` where the browser does not say. */
export interface StorageEstimate {
  readonly used: number | null;
  readonly room: number | null;
}

/** Asks how long the browser keeps what is here. */
export function persistence(): Promise<Persistence> {
  return answerOf((storage) => storage.persisted());
}

/**
 * Asks the browser to keep what is here until the person clears it. Some browsers show a question: ask when
 * there is something to lose.
 */
export async function askToPersist(): Promise<Persistence> {
  const now = await persistence();
  return now === "persisted" ? now : answerOf((storage) => storage.persist());
}

/** How full the browser's storage for this page is. */
export async function estimateStorage(): Promise<StorageEstimate> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return { used: usage ?? null, room: quota ?? null };
  } catch {
    return { used: null, room: null };
  }
}

/** Not every window has a storage manager: a page that is not served securely has none. */
async function answerOf(ask: (storage: StorageManager) => Promise<boolean>): Promise<Persistence> {
  try {
    return (await ask(navigator.storage)) ? "persisted" : "best-effort";
  } catch {
    return "unknown";
  }
}
