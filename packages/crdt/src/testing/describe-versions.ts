import { expect, test } from "vitest";

import { migrateDocument } from "../migrate-document.ts";
import { insert, newerNotes, notes } from "./notes.ts";
import { exchange, type Replica } from "./replica.ts";

/** Rules of versions: who may write, and what opening does. */
export function describeVersions(createReplica: () => Replica): void {
  test("[D16] opening, reading and listening write nothing", () => {
    const replica = createReplica();
    const before = replica.fingerprint();
    const document = replica.open(notes);
    document.read();
    document.hidden();
    document.text("notes", "a", "body").read();
    document.text("notes", "a", "body").subscribe(() => {})();
    document.subscribe(() => {})();
    document.apply([]);
    migrateDocument(document);
    document.close();
    expect(replica.fingerprint()).toBe(before);
    expect(document.version()).toBeNull();
  });

  test("[D17] the first write stamps the version, and no later one does", () => {
    const replica = createReplica();
    const document = replica.open(notes);
    document.apply([insert("a")]);
    expect(document.version()).toBe(1);
    replica.open({ ...notes, version: 2 }).apply([insert("b")]);
    expect(document.version()).toBe(1);
  });

  test("[D17] a letter in a text is a write", () => {
    const document = createReplica().open(notes);
    document.text("notes", "a", "body").edit(0, 0, "x");
    expect(document.version()).toBe(1);
  });

  test("[D18] a document of a newer version opens read-only and says so", () => {
    const replica = createReplica();
    replica.open(newerNotes).apply([insert("a")]);
    const document = replica.open(notes);
    const before = replica.fingerprint();
    document.apply([insert("b")]);
    document.text("notes", "a", "body").edit(0, 0, "x");
    document.lift([]);
    migrateDocument(document);
    expect(document.access()).toBe("newer");
    expect(document.read().notes).toEqual({ a: { id: "a", title: "a", done: false } });
    expect(replica.fingerprint()).toBe(before);
  });

  test("[D18] an open document says when a newer version arrives", () => {
    const [here, there] = [createReplica(), createReplica()];
    const document = here.open(notes);
    document.apply([insert("a")]);
    exchange(here, there);
    const seen: unknown[] = [];
    document.subscribe(({ changes }) => seen.push([document.access(), changes.length]));
    migrateDocument(there.open({ ...newerNotes, migrate: () => [] }));
    exchange(here, there);
    expect(seen).toEqual([["newer", 0]]);
  });
}
