import { may, parseDocumentId, SCHEMAS } from "@rembuk/model";
import { CLOSE } from "@rembuk/protocol";

import type { Codec } from "../codec.ts";
import type { Committer } from "../committer.ts";
import type { News } from "../news.ts";
import { serveYjs } from "./connection.ts";
import type { Rooms } from "./rooms.ts";

interface YjsHouse {
  readonly rooms: Rooms;
  readonly committer: Committer;
  readonly news: News;
  readonly report: (problem: string) => void;
}

/** The door of stock y-websocket clients: `/sync/y/<documentId>`. */
export function createYjsCodec({ rooms, ...house }: YjsHouse): Codec {
  return {
    path: "/sync/y/",
    refuse(holder, documentId) {
      const name = parseDocumentId(documentId);
      if (!name || SCHEMAS[name.kind].engine !== "yjs") return CLOSE.deleted;
      const isTheirs = name.workspaceId === holder.workspaceId;
      return isTheirs && may(holder.role, "read", name.kind) ? null : CLOSE.forbidden;
    },
    serve(visitor) {
      const { workspaceId, kind } = parseDocumentId(visitor.target)!;
      const room = rooms.open({ id: visitor.target, workspaceId, kind });
      return serveYjs(visitor, { room, rooms, ...house });
    },
  };
}
