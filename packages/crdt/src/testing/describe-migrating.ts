import { expect, test } from "vitest";

import { migrateDocument } from "../migrate-document.ts";
import { insert, newerNotes, notes, update } from "./notes.ts";
import { exchange, type Replica } from "./replica.ts";

/** Rules of lifting a document from one version to the next. */
export function describeMigrating(createReplica: () => Replica): void {
  test("[D19] migrating carries out every step from the stored version on, once", () => {
    const replica = createReplica();
    replica.open(notes).apply([insert("a"), insert("b", { done: true, rating: 9 })]);
    const document = replica.open(newerNotes);
    migrateDocument(document);
    const once = replica.fingerprint();
    migrateDocument(document);
    expect(replica.fingerprint()).toBe(once);
    expect(document.version()).toBe(3);
    expect(document.read()).toEqual({
      notes: {
        a: { id: "a", title: "a", done: false, rating: 0 },
        b: { id: "b", title: "b", done: true, rating: 9 },
      },
      tags: { old: { id: "old", color: "grey" } },
    });
  });

  test("[D19] two devices that migrate at once converge, and an old device's edit survives", () => {
    const [a, b, old] = [createReplica(), createReplica(), createReplica()];
    a.open(notes).apply([insert("n", { done: true })]);
    exchange(a, b, old);
    migrateDocument(a.open(newerNotes));
    migrateDocument(b.open(newerNotes));
    old.open(notes).apply([update("n", { title: "meanwhile" })]);
    exchange(a, b, old);
    const document = a.open(newerNotes);
    expect(document.version()).toBe(3);
    expect(document.read()).toEqual({
      notes: { n: { id: "n", title: "meanwhile", done: true, rating: 1 } },
      tags: { old: { id: "old", color: "grey" } },
    });
    expect(b.open(newerNotes).read()).toEqual(document.read());
    expect(old.open(notes).access()).toBe("newer");
  });
}
