import { describe, expect, test } from "vitest";

import { readCases, readConcurrent, readSequential, tracePath } from "./read-trace.ts";
import { replay, type Typist } from "./replay.ts";

/** Which recordings an engine is quick enough for. */
export interface Recordings {
  readonly sequential: readonly string[];
  readonly concurrent: readonly string[];
  /** Takes each n-th of the 1,000 random histories. */
  readonly everyCase: number;
}

/** What people really typed, typed again. Skipped where the shared data is absent. */
export function describeTraces(
  engine: string,
  createTypist: () => Typist,
  { sequential, concurrent, everyCase }: Recordings,
): void {
  describe(`${engine} on recordings (skipped without REMBUK_SHARED)`, () => {
    for (const name of sequential) {
      const path = tracePath(`open/crdt/sequential_${name}`);
      test.skipIf(path === null)(`${name} ends in the text that its author ended with`, () => {
        const { edits, endContent } = readSequential(path!);
        const typist = createTypist();
        for (const edit of edits) typist.edit(...edit);
        expect(typist.read() === endContent).toBe(true);
      });
    }

    for (const name of concurrent) {
      const path = tracePath(name);
      test.skipIf(path === null)(`${name} ends in the same text on every device`, () => {
        const [first, ...others] = replay(readConcurrent(path!), createTypist);
        expect(first!.length).toBeGreaterThan(0);
        for (const other of others) expect(other === first).toBe(true);
      });
    }

    const cases = tracePath("restricted/crdt/convergence_1000_random_cases");
    test.skipIf(cases === null)(
      `${1000 / everyCase} random histories end in the same text on every device`,
      () => {
        const histories = readCases(cases!).filter((_, at) => at % everyCase === 0);
        expect(histories).toHaveLength(1000 / everyCase);
        for (const history of histories) {
          expect(new Set(replay(history, createTypist)).size).toBe(1);
        }
      },
    );
  });
}
