import { BundleRefused } from "./bundle.ts";
import { recordOf } from "./manifest.ts";
import type { Sum } from "./sums.ts";

/**
 * Compares what was read with what `sums.json` says was written. Its own sum is not in it.
 *
 * @throws BundleRefused where an entry is another one, missing, or one too many
 */
export function checkSums(bytes: Uint8Array, read: ReadonlyMap<string, Sum>): void {
  const said = entriesIn(bytes);
  if (!said) throw new BundleRefused({ code: "alteredBundle", entry: "sums.json" });
  for (const [name, { size, sha256 }] of read) {
    if (name === "sums.json") continue;
    const sum = said.get(name) as Partial<Sum> | undefined;
    if (sum?.size !== size || sum.sha256 !== sha256) {
      throw new BundleRefused({ code: "alteredBundle", entry: name });
    }
  }
  for (const name of said.keys()) {
    if (!read.has(name)) throw new BundleRefused({ code: "alteredBundle", entry: name });
  }
}

function entriesIn(bytes: Uint8Array): Map<string, unknown> | null {
  const entries = recordOf(bytes)?.["entries"];
  return typeof entries === "object" && entries !== null ? new Map(Object.entries(entries)) : null;
}
