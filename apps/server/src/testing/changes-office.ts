import { documentId, newId } from "@rembuk/model";
import type { ExchangeFrame } from "@rembuk/protocol";

import { allOf, framesIn, pushOf } from "./device.ts";
import { typed } from "./messages.ts";
import { openTestServer } from "./test-server.ts";

/** Opens a server with a workspace, and how one asks for its changes and sends some. Whoever opens it closes the server. */
export async function openOffice() {
  const server = await openTestServer();
  const { owner, workspaceId } = await server.found();
  const path = `/api/workspaces/${workspaceId}/changes`;
  const draft = (key = newId()) => documentId(workspaceId, "draft", key);
  const get = (query: string, token = owner.token) => server.request(`${path}?${query}`, { token });
  const push = (body: Uint8Array, token = owner.token) => server.request(path, { token, body });
  return {
    server,
    owner,
    workspaceId,
    /** Names a draft that may be new. */
    draft,
    get,
    push,
    /** Writes more than lies on the way between two programs: an answer cannot be sent whole. */
    async fill() {
      const large = typed(["x".repeat(1_000_000)]);
      for (let at = 0; at < 30; at++) await push(pushOf({ [draft()]: large }));
    },
    frames: async (query: string) => allOf(framesIn((await get(query)).body!)),
  };
}

/** The documents of an answer, in their order. */
export const documentsIn = (frames: readonly ExchangeFrame[]) =>
  frames.filter((frame) => frame.type === "document");

/** The head of an answer. */
export const headOf = ([head]: readonly ExchangeFrame[]) => (head?.type === "head" ? head : null);
