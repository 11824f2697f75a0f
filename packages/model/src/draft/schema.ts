import * as v from "valibot";

import { defineDocument, type DocumentOf } from "../define-document.ts";

/** The variant that every channel shares until it has one of its own. */
export const MASTER = "master";

/** The words of one post: a caption per channel variant, as live text. */
export const draft = defineDocument({
  kind: "draft",
  engine: "yjs",
  version: 1,
  tables: {
    /** Id = the channel, or `master`. `own` once the channel no longer follows the master caption. */
    variants: { fields: { own: v.boolean() }, text: ["caption"] },
  },
});

export type Draft = DocumentOf<typeof draft>;
export type Variant = Draft["variants"][string];
