import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import { describeDocument, type Replica } from "../testing.ts";
import { insert, notes } from "../testing/notes.ts";
import { openYjsDocument } from "./open-yjs-document.ts";

const docOf = new WeakMap<Replica, Y.Doc>();

function createReplica(): Replica {
  const doc = new Y.Doc();
  const replica: Replica = {
    open: (schema) => openYjsDocument(doc, schema),
    pull(other) {
      const theirs = docOf.get(other)!;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)));
    },
    fingerprint: () => JSON.stringify([...Y.encodeStateAsUpdate(doc)]),
  };
  docOf.set(replica, doc);
  return replica;
}

describeDocument("yjs", createReplica, { runs: 300 });

describe("yjs layout", () => {
  test("[L1] a table is a root map of record maps, without ids in them", () => {
    const doc = new Y.Doc();
    openYjsDocument(doc, notes).apply([insert("a", { rating: 3 })]);
    expect(doc.getMap("notes").toJSON()).toEqual({ a: { title: "a", done: false, rating: 3 } });
  });

  test("[L2] a live text is a root text named table/id/field", () => {
    const doc = new Y.Doc();
    const document = openYjsDocument(doc, notes);
    document.text("notes", "a", "body").edit(0, 0, "hello");
    expect(doc.getText("notes/a/body").toJSON()).toBe("hello");
    expect(document.nativeText("notes", "a", "body")).toBe(doc.getText("notes/a/body"));
  });

  test("[L3] the version is the key version of the root map meta", () => {
    const doc = new Y.Doc();
    openYjsDocument(doc, notes).apply([insert("a")]);
    expect(doc.getMap("meta").toJSON()).toEqual({ version: 1 });
  });

  test("[D16] opening sends no update, and the first write sends one", () => {
    const doc = new Y.Doc();
    let updates = 0;
    doc.on("update", () => updates++);
    const document = openYjsDocument(doc, notes);
    document.nativeText("notes", "a", "body");
    expect(updates).toBe(0);
    document.apply([insert("a")]);
    expect(updates).toBe(1);
  });

  test("[D17] a letter that an editor writes by itself stamps the version too", () => {
    const doc = new Y.Doc();
    const document = openYjsDocument(doc, notes);
    document.nativeText("notes", "a", "body").insert(0, "x");
    expect(document.version()).toBe(1);
  });

  test("[D17] what comes from elsewhere is not stamped by who receives it", () => {
    const [stock, doc] = [new Y.Doc(), new Y.Doc()];
    stock.getText("notes/a/body").insert(0, "x");
    const document = openYjsDocument(doc, notes);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stock));
    expect(document.version()).toBeNull();
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(stock));
  });

  test("[D15] what lies where a record should be, and is none, is hidden", () => {
    const doc = new Y.Doc();
    const document = openYjsDocument(doc, notes);
    const table = doc.getMap<unknown>("notes");
    table.set("a", "no record");
    table.set("b", new Y.Array());
    table.set("c", new Y.Map([["title", new Y.Map()]]));
    expect(document.read().notes).toEqual({});
    expect(document.hidden()).toEqual({ records: 3, fields: 0 });
    document.apply([{ type: "update", table: "notes", id: "a", fields: { title: "x" } }]);
    (table.get("b") as Y.Array<unknown>).push([1]);
    expect(document.hidden()).toEqual({ records: 3, fields: 0 });
  });
});
