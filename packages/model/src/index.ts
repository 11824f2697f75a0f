/**
 * What a workspace says.
 *
 * A document is tables of flat records. A query reads a document and returns a value; a verb reads a
 * document and returns the changes that carry out a deed. Nothing here knows how documents merge, where
 * they are kept or how they are shown.
 *
 * @module
 */
export { type Deed, may } from "./access/may.ts";
export { Role, ROLES } from "./access/roles.ts";
export * from "./calendar/index.ts";
export {
  type AnyChange,
  type Change,
  member,
  type Patch,
  type RowOf,
  type Scalar,
  type Table,
  type Tables,
} from "./change.ts";
export {
  defineDocument,
  type DocumentOf,
  type DocumentSchema,
  type Seen,
  UnfitChange,
} from "./define-document.ts";
export * from "./draft/index.ts";
export {
  DOCUMENT_KINDS,
  documentId,
  type DocumentKind,
  type DocumentName,
  Id,
  newId,
  parseDocumentId,
} from "./id.ts";
export { invert } from "./invert.ts";
export { byRank, Rank, rankAtEnd, rankBetween } from "./rank.ts";
export {
  type ClockChange,
  clockChangeAt,
  daysBetween,
  instantOf,
  shiftDate,
  WallClock,
  WallDate,
  type WallTime,
  wallTimeAt,
  weekdayOf,
  Zone,
} from "./time/wall-time.ts";
export { SCHEMAS } from "./schemas.ts";
export { defineVerb, type Verb } from "./verb.ts";
export * from "./workspace/index.ts";
