import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { type DocHandle, Repo } from "@automerge/automerge-repo/slim";
import { decodeChange, getHeads, initializeWasm } from "@automerge/automerge/slim";
import { beforeAll, describe, expect, test } from "vitest";

import { describeDocument, type Replica } from "../testing.ts";
import { insert, notes } from "../testing/notes.ts";
import type { Root } from "./holder.ts";
import { openAutomergeDocument } from "./open-automerge-document.ts";
import { seedOf } from "./seed.ts";

const wasm = createRequire(import.meta.url).resolve("@automerge/automerge/automerge.wasm");
beforeAll(() => initializeWasm(readFileSync(wasm)));

const handleOf = new WeakMap<Replica, DocHandle<Root>>();

function createReplica(): Replica {
  const handle = new Repo().create<Root>();
  const replica: Replica = {
    open: (schema) => openAutomergeDocument(handle, schema),
    pull(other) {
      if (other !== replica) handle.merge(handleOf.get(other)!);
    },
    fingerprint: () => getHeads(handle.doc()).join(),
  };
  handleOf.set(replica, handle);
  return replica;
}

describeDocument("automerge", createReplica, { runs: 40 });

describe("automerge layout", () => {
  const open = () => {
    const handle = new Repo().create<Root>();
    return { handle, document: openAutomergeDocument(handle, notes) };
  };

  test("[L4] tables, texts and meta are roots; fields are immutable strings, texts are texts", () => {
    const { handle, document } = open();
    document.apply([insert("a", { rating: 3 })]);
    document.text("notes", "a", "body").edit(0, 0, "hello");
    expect(JSON.parse(JSON.stringify(handle.doc()))).toEqual({
      meta: { version: 1 },
      notes: { a: { title: "a", done: false, rating: 3 } },
      "notes:a:body": "hello",
    });
  });

  test("[L5] a root begins with the same bytes everywhere, whatever version of the library writes them", () => {
    expect(Buffer.from(seedOf("posts")).toString("hex")).toBe(
      "856f4a831b7fb4da0126000600706f737473010100000005150734014202560270027f05706f737473017f007f007f00",
    );
    expect(decodeChange(seedOf("notes:a:body"))).toMatchObject({ seq: 1, time: 0, deps: [] });
  });

  test("[D15] what lies where a record should be, and is none, is hidden", () => {
    const { handle, document } = open();
    document.apply([insert("x")]);
    handle.change((root) => {
      Object.assign(root["notes"] as Root, { a: "no record", b: [1], c: { title: { deep: 1 } } });
    });
    expect(Object.keys(document.read().notes)).toEqual(["x"]);
    expect(document.hidden()).toEqual({ records: 3, fields: 0 });
  });

  test("[D2] a table that somebody replaces as a whole is announced record by record", () => {
    const { handle, document } = open();
    document.apply([insert("a"), insert("b")]);
    const changes: unknown[] = [];
    document.subscribe((event) => changes.push(...event.changes));
    handle.change((root) => {
      root["notes"] = { c: { title: "c", done: true } };
    });
    expect(changes).toEqual([
      { type: "remove", table: "notes", id: "a" },
      { type: "remove", table: "notes", id: "b" },
      insert("c", { done: true }),
    ]);
  });
});
