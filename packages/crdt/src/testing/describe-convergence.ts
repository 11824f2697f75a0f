import type { AnyChange, Tables } from "@rembuk/model";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { DocumentEvent, LiveDocument } from "../document.ts";
import {
  insert,
  type NoteChange,
  type Notes,
  notes,
  remove,
  strangeNotes,
  update,
} from "./notes.ts";
import { exchange, type Replica } from "./replica.ts";

const id = fc.constantFrom("a", "b", "c");
const change: fc.Arbitrary<NoteChange> = fc.oneof(
  fc.tuple(id, fc.string()).map(([id, title]) => insert(id, { title })),
  fc.tuple(id, fc.boolean()).map(([id, done]) => update(id, { done })),
  fc
    .tuple(id, fc.option(fc.integer({ min: 0, max: 9 })))
    .map(([id, rating]) => update(id, { rating })),
  fc
    .tuple(id, fc.option(fc.constant(true as const)))
    .map(([id, on]) => update(id, { "labels/x": on })),
  id.map(remove),
);
const device = fc.nat({ max: 2 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: device, changes: fc.array(change, { maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ at: device, id, letter: fc.string({ maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ at: device, id, unfit: fc.integer() }) },
  { weight: 3, arbitrary: fc.record({ at: device, from: device }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Device {
  readonly replica: Replica;
  readonly document: LiveDocument<Notes>;
  readonly stranger: LiveDocument<Tables>;
}

/** Rules that hold whatever people do, in whatever order it reaches the others. */
export function describeConvergence(createReplica: () => Replica, runs: number): void {
  const openThree = (): Device[] =>
    [0, 1, 2].map(() => {
      const replica = createReplica();
      const stranger = replica.open(strangeNotes) as unknown as LiveDocument<Tables>;
      return { replica, document: replica.open(notes), stranger };
    });

  test("[D20] whatever is done in whatever order, all devices end up with the same", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const devices = openThree();
        for (const step of steps) carryOut(devices, step);
        exchange(...devices.map(({ replica }) => replica));
        const [first, ...others] = devices.map(({ document }) => stateOf(document));
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: runs },
    );
  });

  test("[D21] events, replayed onto a plain copy, give what is read", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const devices = openThree();
        const copies = devices.map(({ document }) => followed(document));
        for (const step of steps) {
          carryOut(devices, step);
          devices.forEach(({ document }, at) => expect(copies[at]).toEqual(document.read()));
        }
      }),
      { numRuns: runs },
    );
  });
}

function carryOut(devices: readonly Device[], step: Step): void {
  const { replica, document, stranger } = devices[step.at]!;
  if ("changes" in step) document.apply(step.changes);
  else if ("from" in step) replica.pull(devices[step.from]!.replica);
  else if ("unfit" in step) {
    const fields = { title: step.unfit };
    stranger.apply([{ type: "update", table: "notes", id: step.id, fields }]);
  } else {
    const text = document.text("notes", step.id, "body");
    text.edit(Math.floor(text.read().length / 2), 0, step.letter);
  }
}

function stateOf(document: LiveDocument<Notes>) {
  const texts = ["a", "b", "c"].map((id) => document.text("notes", id, "body").read());
  return { read: document.read(), texts, hidden: document.hidden() };
}

/** A plain copy that is changed by events alone. */
function followed(document: LiveDocument<Notes>): Record<string, Record<string, object>> {
  const copy = document.read() as unknown as Record<string, Record<string, object>>;
  document.subscribe(({ changes }: DocumentEvent<Notes>) => {
    for (const change of changes as readonly AnyChange[]) replay(copy[change.table]!, change);
  });
  return copy;
}

function replay(table: Record<string, object>, change: AnyChange): void {
  if (change.type === "insert") table[change.record.id] = { ...change.record };
  else if (change.type === "remove") delete table[change.id];
  else {
    const merged = Object.entries({ ...table[change.id], ...change.fields });
    table[change.id] = Object.fromEntries(merged.filter(([, value]) => value !== null));
  }
}
