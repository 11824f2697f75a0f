import { PushAnswer, writeFrame } from "@rembuk/protocol";
import * as v from "valibot";

import type { Running } from "../peers/server.ts";
import { type Membership, originOf } from "./member.ts";

/** Sends documents whole, as a device does that was away; resolves when the server has them on disk. */
export async function pushDocuments(
  server: Running,
  { workspaceId, token }: Membership,
  states: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const frames = [...states].map(([id, update]) =>
    writeFrame({ type: "document", id, commit: 0, updates: [update] }),
  );
  const response = await fetch(`${originOf(server)}/api/workspaces/${workspaceId}/changes`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
    body: Buffer.concat([...frames, writeFrame({ type: "end" })]),
  });
  const { refused } = v.parse(PushAnswer, await response.json());
  if (refused.length > 0) throw new Error(`The server refused ${JSON.stringify(refused[0])}.`);
}
