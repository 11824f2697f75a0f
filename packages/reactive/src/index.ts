/**
 * Documents as Solid sees them.
 *
 * Nothing here writes: edits go to the document and come back as changes.
 *
 * @module
 */
export { createProjection } from "./create-projection.ts";
export { createSubscription } from "./create-subscription.ts";
export { createText } from "./create-text.ts";
