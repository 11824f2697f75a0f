import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  createFrameReader,
  type ExchangeFrame,
  FRAME_BYTES,
  MalformedFrame,
  writeFrame,
} from "./exchange.ts";

const number = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const head: fc.Arbitrary<ExchangeFrame> = fc.record({
  type: fc.constant("head" as const),
  epoch: fc.string(),
  now: number,
  head: number,
  documents: number,
  bytes: number,
});
const document: fc.Arbitrary<ExchangeFrame> = fc.record({
  type: fc.constant("document" as const),
  id: fc.string({ unit: "grapheme" }),
  commit: number,
  updates: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
});
const exchange = fc
  .tuple(head, fc.array(document, { maxLength: 8 }))
  .map(([first, documents]): ExchangeFrame[] => [first].concat(documents, { type: "end" }));

const bytesOf = (frames: readonly ExchangeFrame[]) => Buffer.concat(frames.map(writeFrame));

/** Cuts bytes at every given place. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  const sorted = at.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

/** What reading these bytes throws, again and again; `null` where they can be read. */
function failureOf(bytes: Uint8Array): unknown {
  const reader = createFrameReader();
  const failures = [0, 1].map(() => {
    try {
      reader.push(bytes);
      return null;
    } catch (error) {
      return error;
    }
  });
  return failures[0];
}

describe("frames of an exchange", () => {
  test("are read as they were written, wherever the bytes are cut into chunks", () => {
    fc.assert(
      fc.property(exchange, fc.array(fc.nat(), { maxLength: 30 }), (frames, places) => {
        const reader = createFrameReader();
        const read = cut(bytesOf(frames), places).flatMap((chunk) => reader.push(chunk));
        expect(read).toEqual(frames);
        expect(reader.isDone()).toBe(true);
      }),
    );
  });

  test("that end too early give what was whole, and are not done", () => {
    fc.assert(
      fc.property(exchange, fc.nat(), (frames, place) => {
        const bytes = bytesOf(frames);
        const reader = createFrameReader();
        const read = reader.push(bytes.subarray(0, place % bytes.length));
        expect(read).toEqual(frames.slice(0, read.length));
        expect(reader.isDone()).toBe(false);
      }),
    );
  });

  test("that are anything else are malformed and nothing worse", () => {
    const altered = fc.tuple(exchange, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1 }));
    fc.assert(
      fc.property(altered, ([frames, changes]) => {
        const bytes = bytesOf(frames);
        for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
        const failure = failureOf(bytes);
        expect(failure === null || failure instanceof MalformedFrame).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("keep their updates apart from the frame they came in", () => {
    const update = Uint8Array.of(1, 2, 3);
    const frame: ExchangeFrame = {
      type: "document",
      id: "w.draft.p",
      commit: 7,
      updates: [update],
    };
    const read = createFrameReader().push(writeFrame(frame));
    const sizes = read.flatMap((found) =>
      found.type === "document" ? found.updates.map(({ buffer }) => buffer.byteLength) : [],
    );
    expect(read).toEqual([frame]);
    expect(sizes).toEqual([3]);
  });

  test("are refused by their length alone when they are too large or empty", () => {
    const lengths = [0, FRAME_BYTES + 1, 0xff_ff_ff_ff];
    for (const length of lengths) {
      const bytes = new Uint8Array(4);
      new DataView(bytes.buffer).setUint32(0, length);
      expect(() => createFrameReader().push(bytes)).toThrow(MalformedFrame);
    }
    const updates = [new Uint8Array(FRAME_BYTES)];
    const large = { type: "document", id: "w.draft.p", commit: 0, updates } as const;
    expect(() => writeFrame(large)).toThrow(MalformedFrame);
  });

  test("that hold more documents and updates than they may are malformed before these are made", () => {
    const two: ExchangeFrame = {
      type: "document",
      id: "w.draft.p",
      commit: 0,
      updates: [Uint8Array.of(0), Uint8Array.of(1)],
    };
    const bytes = bytesOf([two, two, { type: "end" }]);

    expect(createFrameReader({ parts: 6 }).push(bytes)).toHaveLength(3);
    expect(() => createFrameReader({ parts: 5 }).push(bytes)).toThrow(MalformedFrame);
  });

  test("cannot follow the end, in the same chunk or a later one", () => {
    const end = writeFrame({ type: "end" });
    expect(() => createFrameReader().push(Buffer.concat([end, end]))).toThrow(MalformedFrame);
    const reader = createFrameReader();
    reader.push(end);
    expect(reader.push(new Uint8Array())).toEqual([]);
    expect(() => reader.push(end)).toThrow(MalformedFrame);
  });
});
