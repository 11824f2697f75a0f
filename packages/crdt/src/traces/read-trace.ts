import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** An edit of a recorded text: at, letters removed, letters inserted. The recordings hold no letter of two units. */
type Edit = readonly [at: number, remove: number, insert: string];

/** What somebody typed in one go, knowing what its parents had led to. */
export interface Typed {
  readonly author: string;
  /** Positions of earlier entries in the history. */
  readonly parents: readonly number[];
  readonly edits: readonly Edit[];
}

const SHARED = resolve(
  import.meta.dirname,
  "../../../..",
  process.env["REMBUK_SHARED"] ?? "../shared",
);

/** The path of a recording; `null` where the shared data is absent. */
export function tracePath(name: string): string | null {
  const path = resolve(SHARED, "data", `${name}.json.gz`);
  return existsSync(path) ? path : null;
}

const parse = (path: string): unknown => JSON.parse(gunzipSync(readFileSync(path)).toString());

/** Reads what one person typed, and what it led to. */
export function readSequential(path: string): { edits: Edit[]; endContent: string } {
  const { txns, endContent } = parse(path) as {
    txns: readonly { patches: Edit[] }[];
    endContent: string;
  };
  return { edits: txns.flatMap(({ patches }) => patches), endContent };
}

/** Reads what several people typed at once. */
export function readConcurrent(path: string): Typed[] {
  const { txns } = parse(path) as {
    txns: readonly { agent: number; parents: number[]; patches: Edit[] }[];
  };
  return txns.map(({ agent, parents, patches }) => ({
    author: `${agent}`,
    parents,
    edits: patches,
  }));
}

/** Reads many small histories, in which entries are named by the numbers of their letters. */
export function readCases(path: string): Typed[][] {
  const cases = parse(path) as readonly {
    txns: readonly { span: [number, number]; agent: string; parents: number[]; ops: Edit[] }[];
  }[];
  return cases.map(({ txns }) => {
    const entryByLastLetter = new Map(txns.map(({ span }, entry) => [span[1] - 1, entry]));
    return txns.map(({ agent, parents, ops }) => ({
      author: agent,
      parents: parents.map((letter) => entryByLastLetter.get(letter)!),
      edits: ops,
    }));
  });
}
