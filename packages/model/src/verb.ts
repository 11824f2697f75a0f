import type { Change, Tables } from "./change.ts";

/** A named deed: reads a document, returns the changes that carry it out, `[]` when it cannot be done. */
export interface Verb<
  T extends Tables,
  Args extends readonly unknown[],
  Name extends string = string,
> {
  (document: T, ...args: Args): Change<T>[];
  /** What undo, the activity feed, the command palette and plugins call it. Survives minification. */
  readonly verb: Name;
}

/** Gives a deed its name. */
export function defineVerb<
  T extends Tables,
  Args extends readonly unknown[],
  const Name extends string,
>(name: Name, deed: (document: T, ...args: Args) => Change<T>[]): Verb<T, Args, Name> {
  return Object.assign((document: T, ...args: Args) => deed(document, ...args), { verb: name });
}
