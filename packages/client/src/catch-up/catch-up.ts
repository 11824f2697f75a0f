import type { Tables } from "@rembuk/model";
import { type ExchangeFrame, Refusal } from "@rembuk/protocol";

import type { ChangesSince, ServerApi } from "../api/server-api.ts";
import type { Cursor } from "../device/device-store.ts";
import type { HeldDocument } from "../document/held-document.ts";
import { type IntakePlace, KeptNothing, type ReceivedDocument, takeIn } from "./intake.ts";
import { type CatchUpProgress, followProgress } from "./progress.ts";
import { readFrames } from "./read-frames.ts";

type Head = Extract<ExchangeFrame, { readonly type: "head" }>;

/** What one request for what changed elsewhere works with. */
export interface CatchUpPlace extends IntakePlace {
  readonly token: string;
  readonly api: Pick<ServerApi, "changes">;
  /** Documents that come over sockets of their own. */
  readonly live: () => readonly HeldDocument<Tables>[];
  /** The server is another one than the one that was caught up with: everything here waits for it. */
  readonly onOtherServer: () => Promise<void>;
  readonly onProgress: (done: number, all: number) => void;
}

/** Documents that are taken in together, by count and by bytes. */
const AT_ONCE = { documents: 100, bytes: 1024 * 1024 };

/**
 * Fetches what changed elsewhere since the last time, in one request.
 *
 * Resolves when all of it is on the device. Rejects where it was cut, with everything kept that had come by then.
 */
export async function catchUp(place: CatchUpPlace, signal: AbortSignal): Promise<void> {
  const before = await place.store.cursor();
  const live = place.live();
  const stream = await ask(place, before, live, signal);
  let taking: Taking | null = null;
  for await (const frame of readFrames(stream)) {
    if (frame.type === "head") {
      if (before && isSetBack(before, frame)) return startOver(place, frame, signal);
      await arrive(live);
      taking = createTaking(place, followProgress(before, frame), frame.documents);
    } else if (!taking) throw new Refusal("unavailable", "no head");
    else if (frame.type === "document") await taking.take(frame);
    else await taking.finish();
  }
}

function ask(
  { api, workspaceId, token }: CatchUpPlace,
  before: Cursor | null,
  live: readonly HeldDocument<Tables>[],
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const since: ChangesSince = {
    after: before?.after ?? 0,
    ...(before?.part && { part: before.part }),
    except: live.map(({ id }) => id),
  };
  return api.changes(workspaceId, token, since, signal);
}

/** Also where its data was put back by hand, and nobody gave it a new epoch. */
const isSetBack = ({ epoch, after, part }: Cursor, head: Head) =>
  epoch !== head.epoch || Math.max(after, part?.top ?? 0) > head.head;

/** The cursor comes last: cut before, this is done once more. */
async function startOver(place: CatchUpPlace, { epoch }: Head, signal: AbortSignal): Promise<void> {
  await place.onOtherServer();
  await place.store.receive([], { epoch, after: 0 });
  return catchUp(place, signal);
}

/**
 * Makes sure that what the answer leaves to the sockets has come through them. One may be dead and not know it yet;
 * the cursor would then stand for what never came.
 */
async function arrive(live: readonly HeldDocument<Tables>[]): Promise<void> {
  const arrived = await Promise.all(
    live.map(async (document) => {
      const isHere = await document.compare();
      await document.flushed();
      return isHere;
    }),
  );
  if (arrived.includes(false)) throw new Refusal("unavailable", "a socket");
  if (live.some((document) => document.storeFailed())) throw new KeptNothing();
}

interface Taking {
  readonly take: (document: ReceivedDocument) => Promise<void>;
  readonly finish: () => Promise<void>;
}

function createTaking(place: CatchUpPlace, progress: CatchUpProgress, all: number): Taking {
  let some: ReceivedDocument[] = [];
  let bytes = 0;
  let done = 0;
  const flush = async () => {
    if (some.length === 0) return;
    const taken = some;
    some = [];
    bytes = 0;
    for (const { commit } of taken) progress.took(commit);
    await takeIn(taken, progress.cursor(), place);
    done += taken.length;
    place.onProgress(done, all);
  };
  if (all > 0) place.onProgress(0, all);
  return {
    async take(document) {
      some.push(document);
      for (const update of document.updates) bytes += update.length;
      if (some.length >= AT_ONCE.documents || bytes >= AT_ONCE.bytes) await flush();
    },
    async finish() {
      await flush();
      await place.store.receive([], progress.end());
    },
  };
}
