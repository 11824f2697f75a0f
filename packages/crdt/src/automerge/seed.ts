import {
  applyChanges,
  change,
  type Change,
  type Doc,
  getLastLocalChange,
  init,
} from "@automerge/automerge/slim";

import type { Root } from "./holder.ts";

const seeds = new Map<string, Change>();

/**
 * Brings roots into being that every replica must mean the same by.
 *
 * In Automerge two devices that both create `posts` create rivals, and one loses everything. So a root
 * begins with a change that is byte for byte the same everywhere: an actor made from its name, time 0, no
 * dependencies. Applying it twice is applying it once.
 */
export function withRoots(doc: Doc<Root>, names: Iterable<string>): Doc<Root> {
  const missing = [...names].filter((name) => !Object.hasOwn(doc, name));
  return missing.length === 0 ? doc : applyChanges(doc, missing.map(seedOf))[0];
}

/** The first change of a root: an empty text when its name is that of a live text, else an empty map. */
export function seedOf(name: string): Change {
  let seed = seeds.get(name);
  if (!seed) seeds.set(name, (seed = createSeed(name)));
  return seed;
}

function createSeed(name: string): Change {
  const doc = change(init<Root>({ actor: actorOf(name) }), { time: 0 }, (root) => {
    root[name] = isTextName(name) ? "" : {};
  });
  return getLastLocalChange(doc)!;
}

/** The root name of a live text. Automerge reads `/` as a step of a path, so it cannot stand in a name. */
export function textName(table: string, id: string, field: string): string {
  return `${table}:${id}:${field}`;
}

const isTextName = (name: string) => name.includes(":");

/** A zero byte and the name. Actors of devices are 16 random bytes and do not look like that. */
function actorOf(name: string): string {
  const bytes = Array.from(name, (letter) => letter.charCodeAt(0).toString(16).padStart(2, "0"));
  return `00${bytes.join("")}`;
}
