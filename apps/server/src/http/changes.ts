import { setTimeout as wait } from "node:timers/promises";

import type { HttpBindings } from "@hono/node-server";
import { newId } from "@rembuk/model";
import { createFrameReader, MalformedFrame, type PushAnswer, Refusal } from "@rembuk/protocol";
import { type Context, Hono } from "hono";

import type { Holder } from "../people/keys.ts";
import { createBreather } from "../sync/breather.ts";
import { catchUp } from "../sync/catch-up.ts";
import { type SentDocument, takeIn } from "../sync/take-in.ts";
import type { AppDeps } from "./app.ts";
import { identify, requireDeed } from "./identify.ts";
import { readBytes } from "./read-body.ts";
import { readSince } from "./read-since.ts";
import { streamOf } from "./stream-of.ts";
import { createTurns } from "./turns.ts";

/** What a device may send at once; ours sends less, unless one update is larger. */
const PUSH_BYTES = 8 * 1024 * 1024;
/** How many documents and updates may come in it together; ours could not fit half as many into what it sends. */
const PUSH_PARTS = 250_000;
/** So many bytes are looked into before anybody else has their turn. */
const SLICE_BYTES = 64 * 1024;
/** Twice what a device needs: what it asked before its line broke may not have ended here yet. */
const AT_ONCE = 4;
/** A reader that takes nothing for so many milliseconds, or twice as many, is gone. */
const STALLED_MS = 60_000;

type ApiContext = Context<{ Bindings: HttpBindings }>;

/** Catching up and sending without sockets: everything that changed, in one request. */
export function changesRoutes({ core, report }: Pick<AppDeps, "core" | "report">) {
  const turns = createTurns(AT_ONCE);
  const allowed = (c: ApiContext, deed: "read" | "write"): Holder => {
    const holder = identify(c, core);
    requireDeed(holder, c.req.param("id") ?? "", deed);
    return holder;
  };
  const path = "/workspaces/:id/changes";
  return new Hono<{ Bindings: HttpBindings }>()
    .get(path, async (c) => {
      const { tokenId, workspaceId, role } = allowed(c, "read");
      const since = readSince(c.req.query());
      if (c.req.method === "HEAD") return c.body(null);
      const giveBack = turns.take(tokenId);
      let isRevoked = false;
      const forget = core.keys.onRevoked((revoked) => (isRevoked ||= revoked === tokenId));
      c.env.outgoing.setTimeout(STALLED_MS);
      const body = await streamOf(catchUp(core, { ...since, workspaceId, role }), {
        isCut: () => isRevoked,
        onEnd(failure) {
          forget();
          giveBack();
          if (failure) report(`Catching up in ${workspaceId} was cut: ${failure.message}`);
        },
      });
      return c.body(body, 200, {
        "content-type": "application/octet-stream",
        "cache-control": "no-store",
      });
    })
    .post(path, async (c) => {
      const { tokenId } = allowed(c, "write");
      const giveBack = turns.take(tokenId);
      try {
        const bytes = await readBytes(c, PUSH_BYTES);
        await wait(turns.spend(tokenId, bytes.length));
        const documents = await readDocuments(bytes);
        // The body may have taken its time, and the right to write may be gone meanwhile.
        const { workspaceId, personId, role } = allowed(c, "write");
        const author = { personId, connectionId: newId() };
        const refused = await takeIn(core, { workspaceId, role, author, documents });
        const { epoch } = core;
        const answer = { epoch, now: core.now(), head: core.log.lastCommit(), refused };
        return c.json(answer satisfies PushAnswer, 200, { "cache-control": "no-store" });
      } finally {
        giveBack();
      }
    });
}

/** @throws Refusal `invalid` for what is not documents and an end */
async function readDocuments(bytes: Uint8Array): Promise<SentDocument[]> {
  const reader = createFrameReader({ parts: PUSH_PARTS });
  const breathe = createBreather();
  const documents: SentDocument[] = [];
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      for (const frame of reader.push(bytes.subarray(at, at + SLICE_BYTES))) {
        if (frame.type === "head") throw new MalformedFrame("a head in a push");
        if (frame.type === "document") documents.push(frame);
      }
      await breathe();
    }
    if (reader.isDone()) return documents;
    throw new MalformedFrame("a push without its end");
  } catch (error) {
    if (error instanceof MalformedFrame) throw new Refusal("invalid", "body");
    throw error;
  }
}
