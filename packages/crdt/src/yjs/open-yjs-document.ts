import type { AnyChange, Change, DocumentSchema, RowOf, Tables } from "@rembuk/model";
import type * as Y from "yjs";

import type { DocumentEvent, LiveDocument } from "../document.ts";
import { createLens, touch, type Touched } from "../lens.ts";
import { createListeners } from "../listeners.ts";
import { originOf } from "./origin.ts";
import { rawTables, write, type YTables } from "./records.ts";
import { createVersion } from "./version.ts";
import { yjsText } from "./yjs-text.ts";

/** A live document over Yjs, with the native handles that editors and sync sessions need. */
export interface YjsDocument<T extends Tables> extends LiveDocument<T> {
  readonly doc: Y.Doc;
  /** The root type of a live text, for an editor binding. Asking for it writes nothing. */
  nativeText(table: keyof T & string, id: string, field: string): Y.Text;
}

/** Opens a Yjs document as `docs/documents.md` lays it out. Opening writes nothing; closing leaves `doc` to its owner. */
export function openYjsDocument<T extends Tables>(
  doc: Y.Doc,
  schema: DocumentSchema<T>,
): YjsDocument<T> {
  // Root types exist by name on every replica, so two devices can never create rival tables.
  const tables: YTables = new Map(schema.tables.map((name) => [name, doc.getMap(name)]));
  const version = createVersion(doc, schema.version);
  const lens = createLens(schema, rawTables(tables));
  const listeners = createListeners<DocumentEvent<T>>();

  const transact = (edit: () => void, origin: "local" | "undo" = "local") => {
    if (version.access() !== "open") return;
    doc.transact(() => {
      version.stamp();
      edit();
    }, origin);
  };
  const writeAll = (changes: readonly Change<T>[]) => {
    for (const change of changes as unknown as readonly AnyChange[]) write(tables, change);
  };
  const nativeText = (table: string, id: string, field: string) =>
    doc.getText(`${table}/${id}/${field}`);

  const stop = observe(doc, tables, (touched, transaction) => {
    const changes = lens.changesOf(touched);
    const accessChanged = version.follow(transaction);
    if (changes.length > 0 || accessChanged) {
      listeners.tell({ changes, origin: originOf(transaction) });
    }
  });

  return {
    doc,
    schema,
    read: lens.read,
    record: <Name extends keyof T & string>(table: Name, id: string) =>
      lens.record(table, id) as RowOf<T[Name]> | undefined,
    apply(changes, origin) {
      if (changes.length > 0) transact(() => writeAll(changes), origin);
    },
    text: (table, id, field) => yjsText(nativeText(table, id, field), transact),
    nativeText,
    subscribe: listeners.add,
    hidden: lens.hidden,
    access: version.access,
    version: version.stored,
    lift: (changes) =>
      transact(() => {
        writeAll(changes);
        version.raise();
      }),
    close() {
      stop();
      listeners.clear();
    },
  };
}

/** Gathers what each transaction touched and hands it over once, at the transaction's end. */
function observe(
  doc: Y.Doc,
  tables: YTables,
  hear: (touched: Touched, transaction: Y.Transaction) => void,
): () => void {
  let touched: Touched = new Map();
  const stops = [...tables].map(([name, table]) => {
    const gather = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) touchByEvent(touched, name, event as Y.YMapEvent<unknown>);
    };
    table.observeDeep(gather);
    return () => table.unobserveDeep(gather);
  });
  const flush = (transaction: Y.Transaction) => {
    const complete = touched;
    touched = new Map();
    hear(complete, transaction);
  };
  doc.on("afterTransaction", flush);
  return () => {
    doc.off("afterTransaction", flush);
    for (const stop of stops) stop();
  };
}

/** A path of length 0 is the table, 1 a record; what lies deeper is no record's business but its own. */
function touchByEvent(touched: Touched, table: string, event: Y.YMapEvent<unknown>): void {
  const [id, field] = event.path as string[];
  if (id !== undefined && field !== undefined) return touch(touched, table, id, field);
  for (const key of event.keysChanged ?? []) {
    if (id === undefined) touch(touched, table, key);
    else touch(touched, table, id, key);
  }
}
