import { describe, expect, it } from "vitest";
import * as Y from "yjs";

import { countDeliveries } from "./deliveries.ts";
import { writeEdits } from "./written-edits.ts";

/** Two writers in one room of two. */
const count = () => countDeliveries(2, 2, 3);
const [first, second, third] = writeEdits(0, 3) as [Uint8Array, Uint8Array, Uint8Array];

describe("Deliveries", () => {
  it("are counted by edits, not by frames", () => {
    const deliveries = count();
    for (let edit = 0; edit < 3; edit++) deliveries.sent(0);

    deliveries.arrived(1, Y.mergeUpdates([first, second]));
    deliveries.arrived(1, third);

    expect(deliveries.made()).toBe(3);
    expect(deliveries.delivered()).toBe(3);
  });

  it("do not include what comes back to its author, or comes twice", () => {
    const deliveries = count();
    deliveries.sent(0);

    deliveries.arrived(0, first);
    deliveries.arrived(1, first);
    deliveries.arrived(1, first);

    expect(deliveries.delivered()).toBe(1);
  });

  it("miss an edit that never arrived, whatever arrives after it", () => {
    const deliveries = count();
    for (let edit = 0; edit < 3; edit++) deliveries.sent(0);

    deliveries.arrived(1, first);
    deliveries.arrived(1, third);

    expect(deliveries.delivered()).toBe(1);
  });

  it("are timed only from the moment that is asked for", () => {
    const deliveries = count();
    deliveries.sent(0);
    deliveries.beginLatencies();
    deliveries.sent(0);

    deliveries.arrived(1, Y.mergeUpdates([first, second]));

    expect(deliveries.latencies()).toHaveLength(1);
  });
});
