import { Role } from "@rembuk/model";
import * as v from "valibot";

import type { Running } from "../peers/server.ts";

const Me = v.object({ workspaceId: v.string(), personId: v.string(), role: Role });

/** Who a device is of, and the token that proves it. */
export interface Membership extends v.InferOutput<typeof Me> {
  readonly name: string;
  readonly token: string;
}

/** Where a server of ours is found. */
export const originOf = ({ port }: Running) => `http://127.0.0.1:${port}`;

/** Who the benchmark's own token is. */
export async function memberOf(server: Running): Promise<Membership> {
  const { token = "" } = server.door;
  const response = await fetch(`${originOf(server)}/api/me`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { ...v.parse(Me, await response.json()), name: "Benchmark", token };
}
