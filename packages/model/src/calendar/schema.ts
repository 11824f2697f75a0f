import * as v from "valibot";

import { defineDocument, type DocumentOf } from "../define-document.ts";
import { Id } from "../id.ts";
import { Rank } from "../rank.ts";
import { WallClock, WallDate, Zone } from "../time/wall-time.ts";

/** How far the planning of a post has come. What happens to it on a platform is the server's to say. */
export const STATUSES = ["idea", "draft", "review", "ready"] as const;
export const Status = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof Status>;

/** A year's posts. A post stays in the shard that it was born in, whatever its date becomes. */
export const calendar = defineDocument({
  kind: "calendar",
  engine: "yjs",
  version: 1,
  tables: {
    posts: {
      fields: {
        title: v.string(),
        status: Status,
        /** Wall date and time are two fields, so that a move by one person and a new hour by another both hold. */
        date: v.exactOptional(WallDate),
        time: v.exactOptional(WallClock),
        zone: Zone,
        rank: Rank,
        format: v.exactOptional(v.string()),
        assigneeId: v.exactOptional(Id),
        campaignId: v.exactOptional(Id),
        pillarId: v.exactOptional(Id),
        link: v.exactOptional(v.string()),
        notes: v.exactOptional(v.string()),
        /** The beginning of the master caption, so that a month is drawn without opening drafts. */
        excerpt: v.exactOptional(v.string()),
        createdBy: v.exactOptional(Id),
        /** Milliseconds since 1970. */
        createdAt: v.exactOptional(v.number()),
        /** In the bin since, milliseconds since 1970. */
        deletedAt: v.exactOptional(v.number()),
        /** Which row of which file it came from, so that importing it again finds it. */
        sourceKey: v.exactOptional(v.string()),
        /** Fingerprint of that row as imported, so that importing it unchanged changes nothing. */
        sourceHash: v.exactOptional(v.string()),
      },
      sets: ["channels", "labels"],
      custom: true,
    },
    /** A remark on a day, id = the date. */
    dayNotes: {
      fields: {
        text: v.string(),
        deletedAt: v.exactOptional(v.number()),
        /** Fingerprints of the remarks that imports brought: what was reworded here does not come again. */
        sourceHash: v.exactOptional(v.string()),
      },
    },
  },
});

export type Calendar = DocumentOf<typeof calendar>;
export type Post = Calendar["posts"][string];
