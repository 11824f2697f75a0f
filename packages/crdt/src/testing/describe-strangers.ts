import { expect, test } from "vitest";

import type { DocumentEvent } from "../document.ts";
import { insert, type Notes, notes, strangeNotes, update } from "./notes.ts";
import type { Replica } from "./replica.ts";

/** Rules for fields that come from newer versions, plugins and careless clients. */
export function describeForeignFields(createReplica: () => Replica): void {
  test("[D14] a field that the schema does not know is kept, hidden and counted", () => {
    const { replica, ours, theirs, events } = openBoth(createReplica);
    theirs.apply([strange("A", "calm")]);
    expect(ours.read().notes["a"]).toEqual({ id: "a", title: "A", done: false });
    expect(ours.hidden()).toEqual({ records: 0, fields: 1 });
    expect(events).toEqual([expect.objectContaining({ changes: [insert("a", { title: "A" })] })]);

    theirs.apply([{ type: "update", table: "notes", id: "a", fields: { mood: "wild" } }]);
    expect(events).toHaveLength(1);

    ours.apply([update("a", { title: "B" })]);
    expect(theirs.read().notes["a"]).toEqual({ id: "a", title: "B", done: false, mood: "wild" });
    expect(replica.open(notes).hidden()).toEqual({ records: 0, fields: 1 });

    theirs.apply([{ type: "update", table: "notes", id: "a", fields: { mood: null } }]);
    expect(ours.hidden()).toEqual({ records: 0, fields: 0 });
  });
}

/** Rules for records that do not fit. */
export function describeUnfitRecords(createReplica: () => Replica): void {
  test("[D15] a record that does not fit is kept, hidden and counted", () => {
    const { replica, ours, theirs, events } = openBoth(createReplica);
    theirs.apply([strange(7, "calm")]);
    expect(ours.read().notes).toEqual({});
    expect(ours.record("notes", "a")).toBeUndefined();
    expect(ours.hidden()).toEqual({ records: 1, fields: 0 });
    expect(replica.open(notes).hidden()).toEqual({ records: 1, fields: 0 });
    expect(events).toEqual([]);
    expect(theirs.read().notes["a"]).toEqual({ id: "a", title: 7, done: false, mood: "calm" });
  });

  test("[D15] an update that makes a record fit is announced as insert, one that makes it unfit as remove", () => {
    const { ours, theirs, events } = openBoth(createReplica);
    theirs.apply([strange(7)]);
    theirs.apply([{ type: "update", table: "notes", id: "a", fields: { title: "A" } }]);
    expect(events.at(-1)!.changes).toEqual([insert("a", { title: "A" })]);
    expect(ours.hidden()).toEqual({ records: 0, fields: 0 });
    theirs.apply([{ type: "update", table: "notes", id: "a", fields: { title: 8 } }]);
    expect(events.at(-1)!.changes).toEqual([{ type: "remove", table: "notes", id: "a" }]);
    expect(ours.hidden()).toEqual({ records: 1, fields: 0 });
    theirs.apply([{ type: "remove", table: "notes", id: "a" }]);
    expect(events).toHaveLength(2);
    expect(ours.hidden()).toEqual({ records: 0, fields: 0 });
  });

  test("[D15] a record whose id is no id is hidden, and harms nobody", () => {
    const { ours, theirs } = openBoth(createReplica);
    theirs.apply([
      { type: "insert", table: "notes", record: { id: "a/b", title: "A", done: false } },
    ]);
    expect(ours.read().notes).toEqual({});
    expect(ours.hidden()).toEqual({ records: 1, fields: 0 });
  });
}

/** A replica that is open as our kind and as a stranger's. */
function openBoth(createReplica: () => Replica) {
  const replica = createReplica();
  const events: DocumentEvent<Notes>[] = [];
  const ours = replica.open(notes);
  ours.subscribe((event) => events.push(event));
  return { replica, ours, theirs: replica.open(strangeNotes), events };
}

const strange = (title: string | number, mood?: string) => ({
  type: "insert" as const,
  table: "notes" as const,
  record: { id: "a", ...(mood === undefined ? {} : { mood }), title, done: false },
});
