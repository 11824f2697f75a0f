import { createFrameReader, type ExchangeFrame, writeFrame } from "@rembuk/protocol";
import * as Y from "yjs";

/** How far a device has come, as `docs/sync.md` says it is kept. */
export interface Cursor {
  readonly after: number;
  readonly part?: { readonly top: number; readonly floor: number };
}

/** A device that catches up by commit number, as simple as it can be written. */
export interface TestDevice {
  readonly cursor: () => Cursor;
  readonly doc: (documentId: string) => Y.Doc;
  /** Takes an answer to `query()`, up to so many documents. True when the end was reached. */
  take(chunks: AsyncIterable<Uint8Array>, documents?: number): Promise<boolean>;
  /** What to ask for. */
  query(): string;
}

/** Creates a device that has nothing yet. */
export function createTestDevice(): TestDevice {
  const docs = new Map<string, Y.Doc>();
  let cursor: Cursor = { after: 0 };
  const docOf = (id: string) => {
    const doc = docs.get(id) ?? new Y.Doc();
    docs.set(id, doc);
    return doc;
  };
  const keep = ({ id, commit, updates }: Extract<ExchangeFrame, { type: "document" }>) => {
    for (const update of updates) Y.applyUpdate(docOf(id), update);
    const { after, part } = cursor;
    if (part && commit <= part.top) cursor = { after, part: { ...part, floor: commit - 1 } };
  };
  return {
    cursor: () => cursor,
    doc: docOf,
    async take(chunks, documents = Infinity) {
      let taken = 0;
      let head = 0;
      for await (const frame of framesIn(chunks)) {
        const { after, part } = cursor;
        if (frame.type === "head") {
          head = frame.head;
          cursor = { after, part: part ?? { top: head, floor: head } };
        } else if (frame.type === "end") {
          cursor = { after: head };
          return true;
        } else {
          if (taken++ === documents) return false;
          keep(frame);
        }
      }
      return false;
    },
    query() {
      const { after, part } = cursor;
      return `after=${after}${part ? `&before=${part.floor + 1}&top=${part.top}` : ""}`;
    },
  };
}

/** The frames of an answer, as they come. */
export async function* framesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ExchangeFrame> {
  const reader = createFrameReader();
  for await (const chunk of chunks) yield* reader.push(chunk);
}

/** Waits for all of them. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The body of a push. */
export function pushOf(documents: Readonly<Record<string, readonly Uint8Array[]>>): Uint8Array {
  const frames = Object.entries(documents).map(([id, updates]) =>
    writeFrame({ type: "document", id, commit: 0, updates }),
  );
  return Buffer.concat([...frames, writeFrame({ type: "end" })]);
}
