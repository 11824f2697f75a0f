import { expect, test } from "vitest";

import type { DocumentEvent } from "../document.ts";
import { insert, type Notes, notes, update } from "./notes.ts";
import { exchange, type Replica } from "./replica.ts";

/** Rules of the fields of a record: replaced, cleared, merged. */
export function describeFields(createReplica: () => Replica): void {
  const openPair = () => {
    const [a, b] = [createReplica(), createReplica()];
    return { here: a.open(notes), there: b.open(notes), exchange: () => exchange(a, b) };
  };

  test("[D3] edits to different fields of one record both survive", () => {
    const { here, there, exchange } = openPair();
    here.apply([insert("a")]);
    exchange();
    here.apply([update("a", { title: "A" })]);
    there.apply([update("a", { done: true, "labels/x": true })]);
    exchange();
    expect(here.read().notes["a"]).toEqual({ id: "a", title: "A", done: true, "labels/x": true });
    expect(there.read()).toEqual(here.read());
  });

  test("[D3] two edits of the same field leave one of them, the same on both", () => {
    const { here, there, exchange } = openPair();
    here.apply([insert("a")]);
    exchange();
    here.apply([update("a", { title: "mine" })]);
    there.apply([update("a", { title: "yours" })]);
    exchange();
    expect(["mine", "yours"]).toContain(here.read().notes["a"]!.title);
    expect(there.read()).toEqual(here.read());
  });

  test("[D6] an insert replaces the whole record", () => {
    const { here } = openPair();
    here.apply([insert("a", { rating: 5, "labels/x": true })]);
    here.apply([insert("a", { title: "again" })]);
    expect(here.read().notes["a"]).toEqual({ id: "a", title: "again", done: false });
  });

  test("[D7] null clears a field, and is announced as null", () => {
    const { here, there, exchange } = openPair();
    here.apply([insert("a", { rating: 5, "labels/x": true })]);
    exchange();
    const events: DocumentEvent<Notes>[] = [];
    there.subscribe((event) => events.push(event));
    here.apply([update("a", { rating: null, "labels/x": null })]);
    exchange();
    expect(here.read().notes["a"]).toEqual({ id: "a", title: "a", done: false });
    expect(events.flatMap(({ changes }) => changes)).toEqual([
      update("a", { rating: null, "labels/x": null }),
    ]);
  });
}
