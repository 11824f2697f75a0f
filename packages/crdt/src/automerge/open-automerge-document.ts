import { change, splice } from "@automerge/automerge/slim";
import type { AnyChange, Change, DocumentSchema, RowOf, Tables } from "@rembuk/model";

import {
  accessTo,
  type DocumentEvent,
  type LiveDocument,
  type LiveText,
  type Origin,
} from "../document.ts";
import { createLens, type Lens, touch, type Touched } from "../lens.ts";
import { createListeners } from "../listeners.ts";
import type { AutomergeHolder, HolderChange, Root } from "./holder.ts";
import { mapIn, rawTables, write } from "./records.ts";
import { textName, withRoots } from "./seed.ts";

/** Opens an Automerge document as `docs/documents.md` lays it out. Opening writes nothing; closing leaves the holder to its owner. */
export function openAutomergeDocument<T extends Tables>(
  holder: AutomergeHolder,
  schema: DocumentSchema<T>,
): LiveDocument<T> {
  const lens = createLens(
    schema,
    rawTables(() => holder.doc()),
  );
  const listeners = createListeners<DocumentEvent<T>>();
  const stored = () => {
    const version = mapIn(holder.doc(), "meta")?.["version"];
    return typeof version === "number" ? version : null;
  };
  const access = () => accessTo(stored(), schema.version);
  const writer = createWriter(holder, (root) => {
    const meta = root["meta"] as Root;
    if (!("version" in meta)) meta["version"] = schema.version;
  });
  const writeWhereOpen: Writer["write"] = (...args) => {
    if (access() === "open") writer.write(...args);
  };

  let lastAccess = access();
  const announce = ({ patches }: HolderChange) => {
    const changes = lens.changesOf(touchedBy(patches, schema.tables, lens));
    const accessChanged = lastAccess !== (lastAccess = access());
    if (changes.length > 0 || accessChanged) listeners.tell({ changes, origin: writer.origin() });
  };
  holder.on("change", announce);

  return {
    schema,
    read: lens.read,
    record: <Name extends keyof T & string>(table: Name, id: string) =>
      lens.record(table, id) as RowOf<T[Name]> | undefined,
    apply(changes, origin = "local") {
      if (changes.length === 0) return;
      writeWhereOpen(tablesOf(changes), origin, (root) => writeAll(root, changes));
    },
    text: (table, id, field) =>
      automergeText(holder, textName(table, id, field), writeWhereOpen, writer.origin),
    subscribe: listeners.add,
    hidden: lens.hidden,
    access,
    version: stored,
    lift(changes) {
      const next = (stored() ?? schema.version) + 1;
      writeWhereOpen(tablesOf(changes), "local", (root) => {
        writeAll(root, changes);
        (root["meta"] as Root)["version"] = next;
      });
    },
    close() {
      holder.off("change", announce);
      listeners.clear();
    },
  };
}

interface Writer {
  /** Makes one change, in which the named roots are there to be written to. */
  readonly write: (
    roots: Iterable<string>,
    origin: "local" | "undo",
    edit: (root: Root) => void,
  ) => void;
  /** Whose change it is that the holder tells of right now. */
  readonly origin: () => Origin;
}

function createWriter(holder: AutomergeHolder, stamp: (root: Root) => void): Writer {
  let origin: Origin = "remote";
  return {
    write(roots, by, edit) {
      origin = by;
      try {
        holder.update((doc) =>
          change(withRoots(doc, ["meta", ...roots]), (root) => {
            stamp(root);
            edit(root);
          }),
        );
      } finally {
        origin = "remote";
      }
    },
    origin: () => origin,
  };
}

function automergeText(
  holder: AutomergeHolder,
  name: string,
  write: Writer["write"],
  origin: () => Origin,
): LiveText {
  return {
    read() {
      const text = holder.doc()[name];
      return typeof text === "string" ? text : "";
    },
    edit: (at, remove, insert) =>
      write([name], "local", (root) => splice(root, [name], at, remove, insert)),
    subscribe(listener) {
      const hear = ({ patches }: HolderChange) => {
        // A seed arrives as a put of nothing; letters arrive as splices.
        if (patches.some(({ path, action }) => path[0] === name && action !== "put")) {
          listener({ origin: origin() });
        }
      };
      holder.on("change", hear);
      return () => void holder.off("change", hear);
    },
  };
}

function tablesOf<T extends Tables>(changes: readonly Change<T>[]): Set<string> {
  return new Set(changes.map(({ table }) => table));
}

function writeAll<T extends Tables>(root: Root, changes: readonly Change<T>[]): void {
  for (const one of changes as unknown as readonly AnyChange[]) write(root, one);
}

/**
 * Patches say which records were touched, and no more is asked of them: `applyPatches` of Automerge 3.5
 * refuses to delete a key of a plain object, and a string arrives as a put of nothing and splices.
 */
function touchedBy<T extends Tables>(
  patches: HolderChange["patches"],
  tables: readonly string[],
  lens: Lens<T>,
): Touched {
  const touched: Touched = new Map();
  for (const { path } of patches) {
    const [table, id, field] = path as readonly string[];
    if (table === undefined || !tables.includes(table)) continue;
    if (id === undefined) lens.touchAll(touched, table);
    else touch(touched, table, id, field);
  }
  return touched;
}
