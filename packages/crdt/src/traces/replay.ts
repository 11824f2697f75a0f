import type { Typed } from "./read-trace.ts";

/** A device on which a recorded history is typed again. */
export interface Typist {
  edit(at: number, remove: number, insert: string): void;
  read(): string;
  length(): number;
  /** What was written here since this was asked last, as it goes over the wire. */
  take(): Uint8Array[];
  give(updates: readonly Uint8Array[]): void;
}

interface Device {
  readonly typist: Typist;
  readonly known: Set<number>;
  /** The entries that no other known entry builds on. */
  readonly heads: Set<number>;
}

/**
 * Types a history again: each entry on a device of its author that knows exactly what the author knew.
 *
 * An author who knew less than before (a branch) gets another device. Returns what each device reads
 * once everybody knows everything.
 */
export function replay(history: readonly Typed[], createTypist: () => Typist): string[] {
  const devicesByAuthor = new Map<string, Device[]>();
  const updates: Uint8Array[][] = [];

  const catchUp = (device: Device, wanted: readonly number[]) => {
    const missing = ancestorsOf(history, wanted, device.known);
    device.typist.give(missing.flatMap((entry) => updates[entry]!));
    for (const entry of missing) learn(device, history, entry);
  };
  const deviceFor = ({ author, parents }: Typed): Device => {
    const own = devicesByAuthor.get(author) ?? [];
    devicesByAuthor.set(author, own);
    let device = own.find(({ heads }) => knowsNoMoreThan(history, heads, parents));
    if (!device)
      own.push((device = { typist: createTypist(), known: new Set(), heads: new Set() }));
    catchUp(device, parents);
    return device;
  };

  history.forEach((entry, at) => {
    const device = deviceFor(entry);
    for (const edit of entry.edits) typeWithin(device.typist, edit);
    updates[at] = device.typist.take();
    learn(device, history, at);
  });

  const devices = [...devicesByAuthor.values()].flat();
  const heads = headsOf(history);
  for (const device of devices) catchUp(device, heads);
  return devices.map(({ typist }) => typist.read());
}

/**
 * Which letter stands where after a merge is each engine's own affair, so a recorded position can lie
 * behind the end of what this engine made of the same history.
 */
function typeWithin(typist: Typist, [at, remove, insert]: Typed["edits"][number]): void {
  const start = Math.min(at, typist.length());
  typist.edit(start, Math.min(remove, typist.length() - start), insert);
}

/** True when every entry in `heads` is among `parents` or what they build on. */
function knowsNoMoreThan(
  history: readonly Typed[],
  heads: ReadonlySet<number>,
  parents: readonly number[],
): boolean {
  const wanted = new Set([...heads].filter((head) => !parents.includes(head)));
  const oldest = Math.min(...wanted);
  const seen = new Set<number>();
  const open = [...parents];
  for (let entry = open.pop(); entry !== undefined && wanted.size > 0; entry = open.pop()) {
    if (entry < oldest || seen.has(entry)) continue;
    seen.add(entry);
    wanted.delete(entry);
    open.push(...history[entry]!.parents);
  }
  return wanted.size === 0;
}

function headsOf(history: readonly Typed[]): number[] {
  const parents = new Set(history.flatMap((entry) => entry.parents));
  return [...history.keys()].filter((entry) => !parents.has(entry));
}

function learn({ known, heads }: Device, history: readonly Typed[], entry: number): void {
  known.add(entry);
  heads.add(entry);
  for (const parent of history[entry]!.parents) heads.delete(parent);
}

/** Whatever `wanted` builds on and is not known yet, in the order it was written. */
function ancestorsOf(
  history: readonly Typed[],
  wanted: readonly number[],
  known: ReadonlySet<number>,
): number[] {
  const found = new Set<number>();
  const open = wanted.filter((entry) => !known.has(entry));
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (found.has(entry)) continue;
    found.add(entry);
    open.push(...history[entry]!.parents.filter((parent) => !known.has(parent)));
  }
  return [...found].sort((a, b) => a - b);
}
