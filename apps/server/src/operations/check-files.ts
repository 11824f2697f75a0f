import { createHash } from "node:crypto";
import { dirname } from "node:path";

import { type Blobs, openBlobs } from "../store/blobs.ts";
import type { Store } from "../store/open-store.ts";
import type { Finding } from "./diagnose.ts";

/**
 * Reads every kept file back. What is missing or altered is a fault; what nothing refers to, as an import that was cut
 * short leaves it, is only told.
 */
export async function checkFiles(store: Store): Promise<Finding> {
  const blobs = await openBlobs(dirname(store.file));
  const sizes = new Map((await blobs.list()).map(({ sha256, size }) => [sha256, size]));
  const wanted = new Map(
    store
      .all(store.query.selectFrom("files").select(["sha256", "size"]).orderBy("sha256"))
      .map(({ sha256, size }) => [sha256, size]),
  );
  const bad: string[] = [];
  for (const [sha256, size] of wanted) {
    const isWhole = sizes.get(sha256) === size && (await hashOf(blobs, sha256)) === sha256;
    if (!isWhole) bad.push(sha256);
  }
  const spare = [...sizes.keys()].filter((sha256) => !wanted.has(sha256)).length;
  const read = bad.length === 0 ? `${wanted.size} read back whole` : `not whole: ${bad.join(", ")}`;
  const detail = spare === 0 ? read : `${read}; ${spare} that nothing refers to`;
  return { check: "files", ok: bad.length === 0, detail };
}

async function hashOf(blobs: Blobs, sha256: string): Promise<string | null> {
  const stream = await blobs.get(sha256);
  if (!stream) return null;
  const hash = createHash("sha256");
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest("hex");
}
