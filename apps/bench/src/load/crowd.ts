import type { Contestant, Running } from "../peers/server.ts";
import { countDeliveries, type Deliveries } from "./deliveries.ts";
import { SYNC } from "./message.ts";
import { openRawClient, type RawClient } from "./raw-client.ts";

/** How many people, how they sit, and what they do. */
export interface Setting {
  readonly writers: number;
  readonly perRoom: number;
  /** Edits of one writer in a second. */
  readonly perSecond: number;
}

/** People at work in the rooms of a server. */
export interface Crowd {
  readonly deliveries: Deliveries;
  /** Sends the writer's next edit and, where the server acknowledges, asks for it. */
  readonly edit: (writer: number) => void;
  /** Edits that the server has said are stored. */
  acknowledged(): number;
  /** From an edit to its acknowledgement, in milliseconds. */
  acknowledgementTimes(): readonly number[];
  close(): Promise<void>;
}

/** The key of the room where a writer sits. */
export function roomOf(writer: number, { perRoom }: Setting): string {
  return `room-${Math.floor(writer / perRoom)}`;
}

/** Connects everybody and waits until all have their document. */
export async function gatherCrowd(
  { door }: Running,
  { acknowledges }: Contestant,
  setting: Setting,
  edits: readonly (readonly Uint8Array[])[],
): Promise<Crowd> {
  const deliveries = countDeliveries(setting.writers, setting.perRoom, edits[0]?.length ?? 0);
  const acknowledgements = countAcknowledgements(setting.writers);
  const clients = edits.map((_, writer) =>
    openRawClient(door, roomOf(writer, setting), {
      onUpdate: (update) => deliveries.arrived(writer, update),
      onStored: (version) => acknowledgements.arrived(writer, version),
    }),
  );
  await Promise.all(clients.map(({ whenSynced }) => whenSynced));
  const next = new Uint32Array(setting.writers);

  return {
    deliveries,
    edit(writer) {
      const client = clients[writer]!;
      const message = client.messages.sync(SYNC.update, edits[writer]![next[writer]!++]!);
      deliveries.sent(writer);
      client.send(message);
      if (acknowledges) askFor(client, acknowledgements.asked(writer));
    },
    acknowledged: acknowledgements.count,
    acknowledgementTimes: acknowledgements.times,
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

function askFor(client: RawClient, version: number): void {
  client.send(client.messages.stored(version));
}

function countAcknowledgements(writers: number) {
  const askedAt: number[][] = Array.from({ length: writers }, () => []);
  const storedUpTo = new Uint32Array(writers);
  const times: number[] = [];
  let count = 0;
  return {
    asked: (writer: number) => askedAt[writer]!.push(performance.now()),
    arrived(writer: number, version: number) {
      const now = performance.now();
      for (; storedUpTo[writer]! < version; storedUpTo[writer]!++, count++) {
        times.push(now - askedAt[writer]![storedUpTo[writer]!]!);
      }
    },
    count: () => count,
    times: (): readonly number[] => times,
  };
}
