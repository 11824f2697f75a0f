import type { HttpBindings } from "@hono/node-server";
import { type Deed, may } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";
import type { Context } from "hono";

import type { Guesses } from "../people/guesses.ts";
import type { Holder, Keys } from "../people/keys.ts";

type ApiContext = Context<{ Bindings: HttpBindings }>;

/** Whom the bearer token names. @throws Refusal `unauthenticated`, or `too-many` after many wrong ones */
export function identify(
  c: ApiContext,
  { keys, guesses }: { keys: Keys; guesses: Guesses },
): Holder {
  const holder = holderIn(c, keys);
  if (holder) return holder;
  throw wrongSecret(c, guesses, "token");
}

/** Whom the bearer token names, for deeds that need none. */
export function holderIn(c: ApiContext, keys: Keys): Holder | null {
  const secret = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  return secret ? keys.holderOf(secret) : null;
}

/** The refusal of a secret that is not one; counts it against the address it came from. */
export function wrongSecret(c: ApiContext, guesses: Guesses, subject: string): Refusal {
  const address = c.env.incoming.socket.remoteAddress;
  return guesses.count(address)
    ? new Refusal("unauthenticated", subject)
    : new Refusal("too-many", subject);
}

/** Refuses unless the holder may do this in this workspace. Somebody else's workspace is not to be found. */
export function requireDeed(holder: Holder, workspaceId: string, deed: Deed): void {
  if (holder.workspaceId !== workspaceId) throw new Refusal("not-found", "workspace");
  if (!may(holder.role, deed)) throw new Refusal("forbidden", deed);
}
