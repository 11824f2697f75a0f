import type { Tables } from "@rembuk/model";
import type { FinalReason, Refusal, RefusalCode } from "@rembuk/protocol";

import { createServerApi } from "../api/server-api.ts";
import { type CatchingUp, createCatchingUp } from "../catch-up/create-catch-up.ts";
import type { HeldDocument } from "../document/held-document.ts";
import { createOutbox, type Outbox } from "../outbox/create-outbox.ts";
import type { ShelfPlace } from "../workspace/rack.ts";
import type { Shelf } from "../workspace/shelf.ts";
import { clockSkewOf } from "./clock-skew.ts";
import type { Connection } from "./connection.ts";
import type { Exchange, Trouble } from "./exchange.ts";

/** The server that holds a workspace. */
export interface Server {
  /** Its origin: `https://rembuk.example`. */
  readonly url: string;
  readonly token: string;
}

/** What goes between this device and its server besides the sockets of documents that are on screen. */
export interface ServerLink {
  /** Something changed: the server may be back, or something may be to be sent. */
  readonly look: () => void;
  readonly hearNews: (head: number) => void;
  /** The device may lack what it had: what it lacks is fetched at once. */
  readonly fetchAgain: () => void;
  readonly exchange: () => Exchange;
  /** Why the server takes nothing of this device any more; `null` while it does. */
  readonly refusal: () => Connection | null;
  readonly troubles: () => readonly Trouble[];
  /** How far this device's clock is ahead, in milliseconds; `null` where it is right enough or nobody knows. */
  readonly clockSkew: () => number | null;
  readonly stop: () => void;
}

interface LinkPlace extends ShelfPlace {
  readonly server: Server;
  readonly shelf: Shelf;
  /** The workspace's own document: where it is live, the server is there. */
  readonly index: HeldDocument<Tables>;
  readonly onChange: () => void;
}

const IDLE: Exchange = { kind: "idle" };

/** Begins to exchange as soon as the server is there. */
export function linkToServer(place: LinkPlace): ServerLink {
  const { server, shelf, index, workspaceId, onChange } = place;
  const api = createServerApi(server.url);
  const unreadable = new Set<string>();
  let refusal: Connection | null = null;
  const clock = followClock(() => skewAt(api, server.token), onChange);
  let wasLive = false;
  const isLive = () => refusal === null && index.line().kind === "live";
  const onRefused = (error: Refusal) => {
    refusal = { kind: "refused", reason: reasonOf(error) };
    onChange();
  };

  const outbox = createOutbox({
    ...place,
    push: (body, signal) => api.push(workspaceId, server.token, body, signal),
    maySend: () => place.mayWrite && isLive(),
    onRefused,
  });
  const catchingUp = createCatchingUp({
    ...place,
    token: server.token,
    api,
    live: () => liveIn(shelf),
    mayAsk: isLive,
    isEcho: outbox.hasSent,
    onOtherServer: () => beginAnew(place),
    onUnreadable: (id) => void unreadable.add(id),
    onRefused,
  });
  return {
    look() {
      const isBack = isLive() && !wasLive;
      const isGone = wasLive && !isLive();
      wasLive = isLive();
      if (isGone) {
        outbox.pause();
        catchingUp.pause();
      }
      if (isBack) {
        catchingUp.begin();
        clock.look();
      }
      outbox.look();
    },
    hearNews: catchingUp.hearNews,
    fetchAgain: catchingUp.begin,
    exchange: keepEqual(() => exchangeOf(catchingUp, outbox)),
    refusal: () => refusal,
    troubles: keepEqual(() => troublesIn(outbox.refused(), unreadable)),
    clockSkew: clock.skew,
    stop() {
      outbox.stop();
      catchingUp.stop();
    },
  };
}

/** The link of a workspace that is on this device alone. */
export const NO_LINK: ServerLink = {
  look() {},
  hearNews() {},
  fetchAgain() {},
  exchange: () => IDLE,
  refusal: () => null,
  troubles: () => [],
  clockSkew: () => null,
  stop() {},
};

function exchangeOf(
  catchingUp: Pick<CatchingUp, "progress">,
  outbox: Pick<Outbox, "progress">,
): Exchange {
  const fetching = catchingUp.progress();
  if (fetching) return { kind: "fetching", ...fetching };
  const sending = outbox.progress();
  return sending ? { kind: "sending", ...sending } : IDLE;
}

const troublesIn = (
  refused: ReadonlyMap<string, RefusalCode>,
  unreadable: ReadonlySet<string>,
): Trouble[] => [
  ...[...refused].map(([documentId, code]) => ({ kind: "refused" as const, documentId, code })),
  ...[...unreadable].map((documentId) => ({ kind: "unreadable" as const, documentId })),
];

const liveIn = ({ documents }: Shelf) =>
  [...documents.values()].filter((document) => document.line().kind === "live");

/** The server has forgotten what it confirmed: all that is here waits for it again. */
async function beginAnew({ store, shelf, tabs, mayWrite }: LinkPlace): Promise<void> {
  if (!mayWrite) return;
  await store.waitAll();
  // Whichever tab lives longer sends it.
  tabs.tellNews({ type: "kept", documentIds: [...(await store.waiting()).keys()] });
  await shelf.reread([...shelf.documents.keys()]);
  await shelf.count();
}

function reasonOf({ code }: Refusal): FinalReason {
  if (code === "unauthenticated") return "revoked";
  return code === "not-found" ? "deleted" : "forbidden";
}

/** Keeps what was last found of the clock. */
function followClock(find: () => Promise<number | null>, onChange: () => void) {
  let skew: number | null = null;
  return {
    skew: () => skew,
    look() {
      void find().then((found) => {
        if (found === skew) return;
        skew = found;
        onChange();
      });
    },
  };
}

/** What time it is at the server is told only now and then; that nobody answers is told elsewhere. */
async function skewAt(
  api: Pick<ReturnType<typeof createServerApi>, "me">,
  token: string,
): Promise<number | null> {
  const askedAt = Date.now();
  const me = await api.me(token).catch(() => null);
  return me && clockSkewOf({ askedAt, answeredAt: Date.now(), serverTime: me.now });
}

/** Answers with the same object while it says the same: whoever follows it hears only of changes. */
function keepEqual<Value>(read: () => Value): () => Value {
  let known: Value | undefined;
  let text = "";
  return () => {
    const next = read();
    const nextText = JSON.stringify(next);
    if (known === undefined || nextText !== text) {
      known = next;
      text = nextText;
    }
    return known;
  };
}
