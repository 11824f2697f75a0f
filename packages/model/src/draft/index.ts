/**
 * A draft: the captions of one post.
 *
 * Captions are live texts at the root of the document, named `variants/<variant>/caption`, so that two
 * people who begin the same caption offline lose no letter.
 *
 * @module
 */
export { setOwnCaption } from "./edits.ts";
export { variantFor } from "./queries.ts";
export { type Draft, draft, MASTER, type Variant } from "./schema.ts";
