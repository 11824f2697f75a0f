import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Repo } from "@automerge/automerge-repo/slim";
import {
  applyChanges,
  getAllChanges,
  getChangesSince,
  getHeads,
  initializeWasm,
} from "@automerge/automerge/slim";
import { beforeAll } from "vitest";

import { notes } from "../testing/notes.ts";
import { describeTraces } from "../traces/describe-traces.ts";
import type { Typist } from "../traces/replay.ts";
import type { Root } from "./holder.ts";
import { openAutomergeDocument } from "./open-automerge-document.ts";

const wasm = createRequire(import.meta.url).resolve("@automerge/automerge/automerge.wasm");
beforeAll(() => initializeWasm(readFileSync(wasm)));

function createTypist(): Typist {
  const handle = new Repo().create<Root>();
  const text = openAutomergeDocument(handle, notes).text("notes", "a", "body");
  let written: Uint8Array[] = getAllChanges(handle.doc());
  const watch = (edit: () => void) => {
    const before = getHeads(handle.doc());
    edit();
    written.push(...getChangesSince(handle.doc(), before));
  };
  return {
    edit: (...edit) => watch(() => text.edit(...edit)),
    read: text.read,
    length: () => text.read().length,
    take() {
      const taken = written;
      written = [];
      return taken;
    },
    give(updates) {
      if (updates.length > 0) handle.update((doc) => applyChanges(doc, [...updates])[0]);
    },
  };
}

// A change through a handle takes about 0.5 ms, so the long recordings are left to Yjs.
describeTraces("automerge", createTypist, {
  sequential: ["sveltecomponent"],
  concurrent: [],
  everyCase: 10,
});
