import { type Change, defineDocument, type DocumentOf, type DocumentSchema } from "@rembuk/model";
import * as v from "valibot";

const title = v.string();
const done = v.boolean();
const rating = v.exactOptional(v.number());
const deletedAt = v.exactOptional(v.number());

/** A kind with all that kinds can have: required and optional fields, a set, custom fields, a text, a bin. */
export const notes = defineDocument({
  kind: "notes",
  engine: "yjs",
  version: 1,
  tables: {
    notes: {
      fields: { title, done, rating, deletedAt },
      sets: ["labels"],
      text: ["body"],
      custom: true,
    },
    tags: { fields: { color: v.string() } },
  },
});

/** A document of notes. */
export type Notes = DocumentOf<typeof notes>;
/** A change of a document of notes. */
export type NoteChange = Change<Notes>;

/** The same kind as a plugin or a careless client might write it: more fields, and a title that is a number. */
export const strangeNotes = defineDocument({
  kind: "notes",
  engine: "yjs",
  version: 1,
  tables: {
    notes: {
      fields: { title: v.union([v.string(), v.number()]), done, mood: v.exactOptional(v.string()) },
    },
    tags: { fields: { color: v.string() } },
  },
});

/** The same kind two versions on, with a migration step for each. */
export const newerNotes: DocumentSchema<Notes> = {
  ...notes,
  version: 3,
  migrate: (document, from) => (from === 1 ? rateAll(document) : tagAll(document)),
};

const rateAll = (document: Notes): NoteChange[] =>
  Object.values(document.notes)
    .filter((note) => note.rating === undefined)
    .map(({ id, done }) => ({
      type: "update",
      table: "notes",
      id,
      fields: { rating: done ? 1 : 0 },
    }));

const tagAll = (document: Notes): NoteChange[] =>
  document.tags["old"]
    ? []
    : [{ type: "insert", table: "tags", record: { id: "old", color: "grey" } }];

/** A note that is inserted. */
export const insert = (id: string, fields: Partial<Notes["notes"][string]> = {}): NoteChange => ({
  type: "insert",
  table: "notes",
  record: { title: id, done: false, ...fields, id },
});

/** A note of which fields are replaced. */
export const update = (
  id: string,
  fields: (NoteChange & { type: "update"; table: "notes" })["fields"],
): NoteChange => ({ type: "update", table: "notes", id, fields });

/** A note that is removed. */
export const remove = (id: string): NoteChange => ({ type: "remove", table: "notes", id });
