import type { DocumentEvent, LiveDocument } from "@rembuk/crdt";
import type { AnyChange, Tables } from "@rembuk/model";
import { batch, onCleanup } from "solid-js";
import { createStore, reconcile, type SetStoreFunction, type Store } from "solid-js/store";

/** From this many changes in one event on, comparing the whole is cheaper than following each. */
const BULK = 2_000;

/**
 * Mirrors a live document in a Solid store, field by field.
 *
 * The store is read-only by convention and by type: edits go to `document.apply` and come back as
 * changes, so a keystroke here and a keystroke in Jakarta reach the screen by one path.
 */
export function createProjection<T extends Tables>(document: LiveDocument<T>): Store<T> {
  const [store, setStore] = createStore<View>(viewOf(document));
  const follow = ({ changes }: DocumentEvent<T>) => {
    if (changes.length > BULK) return setStore(reconcile(viewOf(document)));
    batch(() => {
      for (const change of changes as unknown as readonly AnyChange[]) project(setStore, change);
    });
  };
  onCleanup(document.subscribe(follow));
  return store as unknown as Store<T>;
}

type View = Record<string, Record<string, Record<string, unknown>>>;

const viewOf = <T extends Tables>(document: LiveDocument<T>) => document.read() as unknown as View;

function project(setStore: SetStoreFunction<View>, change: AnyChange): void {
  const { table } = change;
  switch (change.type) {
    case "insert":
      // A store writes into the objects it is given, and the event is not ours alone.
      setStore(table, change.record.id, reconcile({ ...change.record }));
      return;
    case "update":
      setStore(table, change.id, withoutNulls(change.fields));
      return;
    case "remove":
      setStore(table, change.id, undefined!);
      return;
  }
}

/** A store takes `undefined` as "delete this key". */
function withoutNulls(fields: { readonly [key: string]: unknown }): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value ?? undefined]),
  );
}
