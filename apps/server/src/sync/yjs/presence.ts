import { type AwarenessEntry, checkState, leavingEntry, readEntries } from "./awareness-entries.ts";
import { awarenessFrame } from "./frames.ts";
import { createMurmur } from "./murmur.ts";

/** Who speaks in a room. A person coming back over a new socket is told from a stranger. */
export interface Speaker {
  readonly personId: string;
  readonly outlet: { send(...frames: readonly Uint8Array[]): void };
}

/** Who is in the room and where their cursor is: raw bytes, never stored, gone with the socket. */
export interface Presence {
  /** Takes the payload of an awareness message. @throws Malformed, TooLarge */
  receive(from: Speaker, payload: Uint8Array): void;
  /** Everyone's state, for somebody who has just come; `null` when nobody has one. */
  everyone(): Buffer | null;
  /** Takes away what a connection showed of itself. */
  leave(speaker: Speaker): void;
  stop(): void;
}

/** One connection may show this many clients. */
const CLIENTS_PER_SPEAKER = 8;
/** Last words of clients that left, kept so that late echoes of them are recognised. */
const REMEMBERED_GONE = 200;

interface Shown extends AwarenessEntry {
  /** Who may speak for this client; `null` once it has left. */
  readonly owner: Speaker | null;
}

/**
 * Creates the presence of a room.
 *
 * A client id belongs to the connection that showed it first, so nobody can move another's cursor.
 * Stock clients send back every state that they hear of; such echoes are quietly dropped, and never bind.
 *
 * @param tell sends one frame to everyone in the room, its speaker included: stock clients hang up when
 *   they hear nothing for 30 s
 * @param headcount how many are in the room: crowds are told less often
 */
export function createPresence(deps: {
  tell: (frame: Buffer) => void;
  headcount: () => number;
  now: () => number;
}): Presence {
  const shownByClient = new Map<number, Shown>();
  const murmur = createMurmur({
    ...deps,
    frameOf: (clients) =>
      awarenessFrame(clients.flatMap((client) => shownByClient.get(client)?.bytes ?? [])),
  });

  const show = (entry: AwarenessEntry, owner: Speaker | null) => {
    // Re-inserting keeps the oldest of those that left in front, where they are forgotten first.
    shownByClient.delete(entry.client);
    shownByClient.set(entry.client, { ...entry, owner });
    if (owner === null) forgetOldest(shownByClient);
    murmur.mention(entry.client);
  };
  const take = (from: Speaker, entry: AwarenessEntry) => {
    const shown = shownByClient.get(entry.client);
    if (shown ? !mayReplace(shown, from) : !mayAppear(entry, from, shownByClient)) return;
    if (shown && !isNews(entry, shown)) return remind(from, entry, shown);
    checkState(entry);
    show(entry, entry.leaves ? null : from);
  };

  return {
    receive(from, payload) {
      for (const entry of readEntries(payload)) take(from, entry);
    },
    everyone() {
      if (shownByClient.size === 0) return null;
      return awarenessFrame([...shownByClient.values()].map(({ bytes }) => bytes));
    },
    leave(speaker) {
      const theirs = [...shownByClient.values()].filter(({ owner }) => owner === speaker);
      for (const { client, clock } of theirs) show(leavingEntry(client, clock + 1), null);
    },
    stop: murmur.stop,
  };
}

function mayReplace({ owner }: Shown, from: Speaker): boolean {
  return owner === null || owner === from || owner.personId === from.personId;
}

function mayAppear(
  entry: AwarenessEntry,
  from: Speaker,
  shownByClient: ReadonlyMap<number, Shown>,
): boolean {
  if (entry.leaves) return false;
  const claimed = [...shownByClient.values()].filter(({ owner }) => owner === from).length;
  return claimed < CLIENTS_PER_SPEAKER;
}

function isNews(entry: AwarenessEntry, shown: Shown): boolean {
  if (entry.clock > shown.clock) return true;
  return entry.clock === shown.clock && entry.leaves && !shown.leaves;
}

/** A client that comes back after a dropped socket must learn that it was taken for gone, or stay unseen. */
function remind(from: Speaker, entry: AwarenessEntry, shown: Shown): void {
  if (shown.leaves && !entry.leaves) from.outlet.send(awarenessFrame([shown.bytes]));
}

function forgetOldest(shownByClient: Map<number, Shown>): void {
  if (shownByClient.size <= REMEMBERED_GONE) return;
  for (const [client, { owner }] of shownByClient) {
    if (owner) continue;
    shownByClient.delete(client);
    return;
  }
}
