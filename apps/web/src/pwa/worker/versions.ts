import type { TabLock } from "../agreement.ts";

/** One version of the app: its name, and its files by address with the sha-256 of what is in them. */
export interface Version {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Caches of ours begin like this; others are none of our business. */
const PREFIX = "rembuk.app.";

const TAB = "rembuk.tab." satisfies TabLock;

/**
 * Keeps every file of a version. Rejects where one is missing or is not what the version says, as it happens while a
 * server is being replaced; what came so far is there when it is tried again.
 */
export async function keepVersion({ name, files }: Version): Promise<void> {
  const cache = await caches.open(PREFIX + name);
  await Promise.all(
    Object.entries(files).map(async ([path, integrity]) => {
      if (await cache.match(path)) return;
      await cache.put(path, (await keptBefore(path)) ?? (await fetchFile(path, integrity)));
    }),
  );
}

/** A file of the version, or of an older one whose tab is still open; `undefined` where neither has it. */
export async function fileOf({ name }: Version, path: string): Promise<Response | undefined> {
  const cache = await caches.open(PREFIX + name);
  return (await cache.match(path)) ?? (await keptBefore(path));
}

/** Forgets versions that no open tab needs any more. */
export async function forgetOthers(version: Version): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const needed = held
    .map(({ name = "" }) => name)
    .filter((name) => name.startsWith(TAB))
    .map((name) => name.slice(TAB.length))
    .filter((path) => !(path in version.files));
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === PREFIX + version.name) continue;
    const cache = await caches.open(name);
    const found = await Promise.all(needed.map((path) => cache.match(path)));
    if (found.every((file) => file === undefined)) await caches.delete(name);
  }
}

/** Whether an address is named by its content, so that it means the same in every version. */
export function isNamedByContent(path: string): boolean {
  return path.startsWith("/assets/");
}

async function keptBefore(path: string): Promise<Response | undefined> {
  return isNamedByContent(path) ? caches.match(path) : undefined;
}

async function fetchFile(path: string, integrity: string): Promise<Response> {
  const cache = isNamedByContent(path) ? "default" : "no-cache";
  const response = await fetch(path, { integrity, cache, credentials: "omit" });
  if (!response.ok) throw new Error(`${path} is not on the server (${response.status})`);
  return response;
}
