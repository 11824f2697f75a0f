import * as decoding from "lib0/decoding";

import { awarenessFrame } from "./frames.ts";
import { Malformed, TooLarge } from "./refusals.ts";
import { sizeOfVarUint, writeVarUint } from "./var-uint.ts";

/** Who speaks in a room. Presence only needs to tell one from another, and a person coming back from a stranger. */
export interface Speaker {
  readonly personId: string;
  readonly outlet: { send(...frames: readonly Uint8Array[]): void; isLagging(): boolean };
}

/** Who is in the room and where their cursor is: raw bytes, never stored, gone with the socket. */
export interface Presence {
  /** Takes an awareness message. @throws Malformed, TooLarge */
  receive(from: Speaker, payload: Uint8Array): void;
  /** Everyone's state, for somebody who has just come; `null` when nobody has one. */
  everyone(): Buffer | null;
  /** Takes away what a connection showed of itself. */
  leave(speaker: Speaker): void;
  stop(): void;
}

/** A state may weigh this many bytes. */
const STATE_BYTES = 8 * 1024;
/** One connection may show this many clients of its own. */
const CLIENTS_PER_SPEAKER = 8;
/** Last words of clients that left, kept so that late echoes of them are recognised. */
const REMEMBERED_GONE = 1_000;

interface Shown {
  clock: number;
  /** Client, clock and state as they go out. */
  bytes: Uint8Array;
  /** Who may speak for this client; `null` once it has left. */
  owner: Speaker | null;
}

interface Entry {
  readonly client: number;
  readonly clock: number;
  readonly state: Uint8Array;
  readonly bytes: Uint8Array;
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
export function createPresence({
  tell,
  headcount,
  now,
}: {
  tell: (frame: Buffer) => void;
  headcount: () => number;
  now: () => number;
}): Presence {
  const shownByClient = new Map<number, Shown>();
  const changed = new Set<number>();
  let lastTold = -Infinity;
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    timer = null;
    lastTold = now();
    const entries = [...changed].map((client) => shownByClient.get(client)!.bytes);
    changed.clear();
    if (entries.length > 0) tell(awarenessFrame(entries));
  };
  const announce = (client: number) => {
    changed.add(client);
    if (timer) return;
    const wait = lastTold + intervalFor(headcount()) - now();
    if (wait <= 0) flush();
    else timer = setTimeout(flush, wait);
  };
  const show = (entry: Entry, owner: Speaker | null) => {
    // Re-inserting keeps the oldest of those that left in front, where they are forgotten first.
    shownByClient.delete(entry.client);
    shownByClient.set(entry.client, { clock: entry.clock, bytes: entry.bytes, owner });
    if (owner === null) forgetOldest(shownByClient);
    announce(entry.client);
  };
  const claimed = (speaker: Speaker) =>
    [...shownByClient.values()].filter(({ owner }) => owner === speaker).length;

  const take = (from: Speaker, entry: Entry) => {
    const shown = shownByClient.get(entry.client);
    if (shown?.owner && shown.owner !== from && shown.owner.personId !== from.personId) return;
    const leaves = isNull(entry.state);
    if (shown && !isNews(entry, shown, leaves)) {
      // Its own client, back after a dropped socket, must learn that it was taken for gone, or stay unseen.
      if (!shown.owner && !leaves) from.outlet.send(awarenessFrame([shown.bytes]));
      return;
    }
    if (!shown && (leaves || claimed(from) >= CLIENTS_PER_SPEAKER)) return;
    checkState(entry.state);
    show(entry, leaves ? null : from);
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
      for (const [client, shown] of [...shownByClient]) {
        if (shown.owner === speaker) show(goneEntry(client, shown.clock + 1), null);
      }
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

/** The shortest time between two frames, in milliseconds. */
function intervalFor(headcount: number): number {
  if (headcount <= 20) return 50;
  return headcount <= 50 ? 100 : 200;
}

function isNews(entry: Entry, shown: Shown, leaves: boolean): boolean {
  return (
    entry.clock > shown.clock || (entry.clock === shown.clock && leaves && shown.owner !== null)
  );
}

function forgetOldest(shownByClient: Map<number, Shown>): void {
  if (shownByClient.size <= REMEMBERED_GONE) return;
  for (const [client, { owner }] of shownByClient) {
    if (owner) continue;
    shownByClient.delete(client);
    return;
  }
}

function readEntries(payload: Uint8Array): Entry[] {
  try {
    const decoder = decoding.createDecoder(payload);
    const count = decoding.readVarUint(decoder);
    const entries: Entry[] = [];
    for (let read = 0; read < count; read++) {
      const start = decoder.pos;
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarUint8Array(decoder);
      entries.push({ client, clock, state, bytes: payload.slice(start, decoder.pos) });
    }
    return entries;
  } catch {
    throw new Malformed("an awareness message ends too early");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A state that is not JSON would throw inside every other client's socket handler. */
function checkState(state: Uint8Array): void {
  if (state.length > STATE_BYTES) throw new TooLarge("an awareness state");
  try {
    JSON.parse(utf8.decode(state));
  } catch {
    throw new Malformed("an awareness state is not JSON");
  }
}

const NULL = Buffer.from("null");
const isNull = (state: Uint8Array) => NULL.equals(state);

function goneEntry(client: number, clock: number): Entry {
  const bytes = Buffer.concat([varUint(client), varUint(clock), varUint(NULL.length), NULL]);
  return { client, clock, state: NULL, bytes };
}

function varUint(value: number): Uint8Array {
  const bytes = new Uint8Array(sizeOfVarUint(value));
  writeVarUint(bytes, 0, value);
  return bytes;
}
