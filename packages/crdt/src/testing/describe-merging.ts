import { expect, test } from "vitest";

import type { DocumentEvent } from "../document.ts";
import { insert, type Notes, notes, remove, update } from "./notes.ts";
import { exchange, type Replica } from "./replica.ts";

/** Rules of several devices: what becomes of edits that did not know of each other. */
export function describeMerging(createReplica: () => Replica): void {
  const openPair = () => {
    const [a, b] = [createReplica(), createReplica()];
    return { here: a.open(notes), there: b.open(notes), exchange: () => exchange(a, b) };
  };

  test("[D4] remove beats a concurrent update", () => {
    const { here, there, exchange } = openPair();
    here.apply([insert("a")]);
    exchange();
    here.apply([remove("a")]);
    there.apply([update("a", { title: "A" })]);
    exchange();
    expect(here.read()).toEqual({ notes: {}, tags: {} });
    expect(there.read()).toEqual(here.read());
  });

  test("[D8] what comes from elsewhere is announced as remote, once per exchange", () => {
    const { here, there, exchange } = openPair();
    const events: DocumentEvent<Notes>[] = [];
    there.subscribe((event) => events.push(event));
    here.apply([insert("a")]);
    here.apply([update("a", { title: "A" })]);
    exchange();
    expect(events).toEqual([{ origin: "remote", changes: [insert("a", { title: "A" })] }]);
  });

  test("[D9] records that two devices add to the same table offline are all there", () => {
    const { here, there, exchange } = openPair();
    here.apply([insert("a")]);
    there.apply([insert("b")]);
    exchange();
    expect(Object.keys(here.read().notes).sort()).toEqual(["a", "b"]);
    expect(there.read()).toEqual(here.read());
  });
}
