import { expect, test } from "vitest";

import type { DocumentEvent } from "../document.ts";
import { insert, type Notes, notes, remove, update } from "./notes.ts";
import type { Replica } from "./replica.ts";

/** Rules of one device: what is applied, read and announced. */
export function describeChanges(createReplica: () => Replica): void {
  const open = () => createReplica().open(notes);

  test("[D1] what is applied is what is read", () => {
    const document = open();
    document.apply([insert("a", { "labels/x": true, "x/f1": 3 }), insert("b")]);
    document.apply([update("a", { title: "A" }), remove("b")]);
    const a = { id: "a", title: "A", done: false, "labels/x": true, "x/f1": 3 };
    expect(document.read()).toEqual({ notes: { a }, tags: {} });
    expect(document.record("notes", "a")).toEqual(a);
    expect(document.record("notes", "b")).toBeUndefined();
  });

  test("[D1] what is read is a copy: writing into it changes nothing", () => {
    const document = open();
    document.apply([insert("a")]);
    Object.assign(document.read().notes["a"]!, { title: "mine" });
    expect(document.read().notes["a"]!.title).toBe("a");
  });

  test("[D2] one apply is one event, however many tables it touches", () => {
    const document = open();
    const tag = { type: "insert", table: "tags", record: { id: "t", color: "red" } } as const;
    const events: DocumentEvent<Notes>[] = [];
    document.subscribe((event) => events.push(event));
    document.apply([insert("a"), tag]);
    document.apply([update("a", { title: "A", rating: 2 })]);
    document.apply([remove("a")], "undo");
    expect(events).toEqual([
      { origin: "local", changes: [insert("a"), tag] },
      { origin: "local", changes: [update("a", { title: "A", rating: 2 })] },
      { origin: "undo", changes: [remove("a")] },
    ]);
  });

  test("[D2] who has unsubscribed, or listens to a closed document, hears nothing", () => {
    const replica = createReplica();
    const [closed, left] = [replica.open(notes), replica.open(notes)];
    const heard: string[] = [];
    closed.subscribe(() => heard.push("closed"));
    left.subscribe(() => heard.push("left"))();
    closed.close();
    replica.open(notes).apply([insert("a")]);
    expect(heard).toEqual([]);
  });

  test("[D5] an update of a record that is gone does nothing", () => {
    const document = open();
    const events: unknown[] = [];
    document.subscribe((event) => events.push(event));
    document.apply([update("ghost", { title: "boo" }), remove("ghost")]);
    expect(document.read()).toEqual({ notes: {}, tags: {} });
    expect(events).toEqual([]);
  });
}
