/**
 * A list in the browser's `localStorage`, which some windows do not have: then, and while it is full, the list
 * lives in this window.
 */
export interface LocalList {
  /** `null` where nothing was ever kept. */
  read(): unknown[] | null;
  write(items: readonly unknown[]): void;
}

/** The list under a key. */
export function createLocalList(key: string): LocalList {
  let inWindow: readonly unknown[] | null = null;
  return {
    read: () => (inWindow ? [...inWindow] : stored(key)),
    write(items) {
      try {
        localStorage.setItem(key, JSON.stringify(items));
        inWindow = null;
      } catch {
        inWindow = items;
      }
    },
  };
}

function stored(key: string): unknown[] | null {
  try {
    const text = localStorage.getItem(key);
    const items: unknown = text === null ? null : JSON.parse(text);
    return Array.isArray(items) ? items : null;
  } catch {
    return null;
  }
}
