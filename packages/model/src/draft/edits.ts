import type { Change } from "../change.ts";
import { defineVerb } from "../verb.ts";
import type { Draft } from "./schema.ts";

/** Gives a channel a caption of its own, or lets it follow the master again. Its text is kept either way. */
export const setOwnCaption = defineVerb(
  "setOwnCaption",
  (draft: Draft, channelId: string, own: boolean): Change<Draft>[] => {
    const variant = draft.variants[channelId];
    if (!variant) {
      return own ? [{ type: "insert", table: "variants", record: { id: channelId, own } }] : [];
    }
    return variant.own === own
      ? []
      : [{ type: "update", table: "variants", id: channelId, fields: { own } }];
  },
);
