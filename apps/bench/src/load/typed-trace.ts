import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

import * as v from "valibot";
import * as Y from "yjs";

import { CannotMeasure } from "../measure/cannot-measure.ts";
import { clientIdOf, TEXT } from "./written-edits.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const FILE = "data/open/crdt/sequential_automerge-paper.json.gz";

/** A person's keystrokes: where, how many characters go, and what comes. */
const Trace = v.object({
  endContent: v.string(),
  txns: v.array(v.object({ patches: v.array(v.tuple([v.number(), v.number(), v.string()])) })),
});
export type Trace = v.InferOutput<typeof Trace>;

/** Reads the keystrokes of the automerge-perf paper. @throws CannotMeasure */
export function readTrace(): Trace {
  const file = join(resolve(ROOT, process.env["REMBUK_SHARED"] ?? "../shared"), FILE);
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch (error) {
    throw new CannotMeasure(
      `${file} is not there. Set REMBUK_SHARED to the folder that holds ${FILE}.`,
      { cause: error },
    );
  }
  return v.parse(Trace, JSON.parse(gunzipSync(packed).toString("utf8")));
}

/** Types the trace: one update per keystroke, as a client sends them. */
export function typeTrace({ txns, endContent }: Trace): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientIdOf(0);
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  const text = doc.getText(TEXT);
  for (const { patches } of txns) {
    doc.transact(() => {
      for (const [at, removed, inserted] of patches) {
        if (removed > 0) text.delete(at, removed);
        if (inserted !== "") text.insert(at, inserted);
      }
    });
  }
  if (text.toJSON() !== endContent) throw new Error("The trace was not typed as it was recorded.");
  doc.destroy();
  return updates;
}
