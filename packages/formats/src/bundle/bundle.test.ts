import * as fc from "fast-check";
import { unpackTar } from "modern-tar";
import { describe, expect, test } from "vitest";

import { readBundle } from "./read-bundle.ts";
import { sumOf } from "./sums.ts";
import {
  ABOUT,
  bundled,
  bytesOf,
  type Cargo,
  memorySink,
  read,
  SMALL,
  sourceOf,
  streamOf,
} from "./testing.ts";
import { writeBundle } from "./write-bundle.ts";

const bytesArbitrary = fc.uint8Array({ maxLength: 3_000 });
const rowsArbitrary = fc.array(
  fc.record({
    personId: fc.stringMatching(/^[A-Za-z0-9][\w-]{0,8}$/),
    at: fc.nat({ max: 8.64e15 }),
    update: fc.uint8Array({ maxLength: 50 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const cargoArbitrary: fc.Arbitrary<Cargo> = fc.record({
  about: fc.constant(ABOUT),
  documents: fc
    .uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_-]{0,60}$/), { maxLength: 5 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.record(
            { id: fc.constant(`w1.draft.${key}`), state: bytesArbitrary, history: rowsArbitrary },
            { requiredKeys: ["id", "state"] },
          ),
        ),
      ),
    ),
  blobs: fc.uniqueArray(bytesArbitrary, { maxLength: 4, selector: (blob) => sumOf(blob).sha256 }),
});
describe("a bundle", () => {
  test("[X1] gives back what was put in, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(cargoArbitrary, async (cargo) => {
        const { report, kept } = await read(await bundled(cargo));
        expect(report).toMatchObject({
          kind: "read",
          about: ABOUT,
          documents: cargo.documents.length,
          blobs: cargo.blobs.length,
        });
        expect(kept).toEqual(cargo);
      }),
      { numRuns: 60 },
    );
  });

  test("[X1] is the same file for the same workspace", async () => {
    expect(await bundled(SMALL)).toEqual(await bundled(SMALL));
  });

  test("[X2] is an archive that any tar program unpacks", async () => {
    const names = (await unpackTar(await bundled(SMALL))).map(({ header }) => header.name);
    const [blob] = SMALL.blobs;
    expect(names).toEqual([
      "manifest.json",
      "documents/w1.workspace.yjs",
      "documents/w1.calendar.2026.yjs",
      "history/w1.calendar.2026.rows",
      `blobs/${sumOf(blob!).sha256}`,
      "sums.json",
    ]);
  });

  test("[X3] that was cut anywhere is refused and changes nothing", async () => {
    const whole = await bundled(SMALL);
    for (let length = 0; length < whole.length - 512; length += 100) {
      const { report, kept } = await read(whole.slice(0, length));
      expect(report).toMatchObject({
        kind: "refused",
        reason: { code: length < 512 ? "notABundle" : "cutBundle" },
      });
      expect(kept).toBeNull();
    }
  });

  test("[X3] in which any byte was altered is refused, or says the same", async () => {
    const whole = await bundled(SMALL);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const altered = whole.slice();
          altered[at] = altered[at]! ^ by;
          const { report, kept } = await read(altered);
          const { documents, blobs } = kept ?? SMALL;
          expect({ documents, blobs, isKept: kept !== null }).toEqual({
            documents: SMALL.documents,
            blobs: SMALL.blobs,
            isKept: report.kind === "read",
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("[X7] reads and writes no faster than the other side takes", async () => {
    let given = 0;
    const piece = new Uint8Array(64 * 1024);
    const size = piece.length * 1_024;
    const bundle = writeBundle({
      about: ABOUT,
      async *documents() {},
      async *blobs() {
        const stream = () =>
          new ReadableStream<Uint8Array>({
            pull(controller) {
              controller.enqueue(piece);
              if (++given === 1_024) controller.close();
            },
          });
        yield { sha256: "0".repeat(64), size, stream };
      },
    });
    const reader = bundle.getReader();
    let taken = 0;
    for (let read = 0; read < 64; read++) taken += (await reader.read()).value!.length;
    expect(given * piece.length).toBeLessThan(taken + 16 * 1024 * 1024);
    await reader.cancel();
  });

  test("[X7] fails rather than carry a file that is no longer what its name says", async () => {
    const bundle = writeBundle({
      ...sourceOf(SMALL),
      async *blobs() {
        yield { sha256: "0".repeat(64), size: 3, stream: () => streamOf(Uint8Array.of(1, 2, 3)) };
      },
    });
    await expect(bytesOf(bundle)).rejects.toThrow("damaged");
  });

  test("[X7] passes on why its source cannot be read, and ends the source when it is cancelled", async () => {
    const failing = new ReadableStream<Uint8Array>({
      pull() {
        throw new Error("the disk is gone");
      },
    });
    await expect(readBundle(failing, memorySink().sink)).rejects.toThrow("the disk is gone");
  });
});
