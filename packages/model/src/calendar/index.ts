/**
 * A calendar shard: the posts that were planned in one year.
 *
 * A post's caption is not here but in its draft; the card shows an excerpt of it. Deleting is a field, so
 * that the bin, restoring and undo are the same thing.
 *
 * @module
 */
export {
  assignPost,
  binPost,
  createPost,
  EXCERPT_LENGTH,
  excerptOf,
  movePost,
  type NewPost,
  noteDay,
  renamePost,
  restorePost,
  setChannel,
  setExcerpt,
  setStatus,
  setZone,
} from "./edits.ts";
export { binOf, byTime, membersOf, postIdIn, postsByDate, shardOf } from "./queries.ts";
export { calendar, type Calendar, type Post, Status, STATUSES } from "./schema.ts";
