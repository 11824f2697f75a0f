// Writers apart from everything else, so that their list of acknowledgements is nobody's word but their own.
import { setTimeout as pause } from "node:timers/promises";

import type { Door } from "../peers/door.ts";
import { SYNC } from "./message.ts";
import { openRawClient, type RawClient } from "./raw-client.ts";
import { seededRandom } from "./seeded-random.ts";
import { answerOrders } from "./worker-process.ts";
import { writeEdits } from "./written-edits.ts";

/** What writers are told. */
export type WritersOrder =
  | {
      readonly do: "write";
      readonly door: Door;
      /** The keys of the rooms, and for each the numbers of those who write there. */
      readonly rooms: readonly { readonly key: string; readonly writers: readonly number[] }[];
      readonly perSecond: number;
      readonly forMs: number;
      /** Whether the server is to be asked what is stored. */
      readonly asks: boolean;
    }
  | { readonly do: "tell" };

/** What one writer sent, and what it was told is stored: counts, because both are in order. */
export interface Word {
  readonly writer: number;
  readonly sent: number;
  readonly acknowledged: number;
}

interface Writer {
  readonly writer: number;
  readonly client: RawClient;
  readonly edits: readonly Uint8Array[];
  sent: number;
  acknowledged: number;
}

let writers: Writer[] = [];

answerOrders(async (message): Promise<Word[]> => {
  const order = message as WritersOrder;
  if (order.do === "tell") return tell();
  writers = order.rooms.flatMap(({ key, writers }) =>
    writers.map((writer) => openWriter(order.door, key, writer, order)),
  );
  await Promise.all(writers.map(({ client }) => client.whenSynced));
  for (const writer of writers) void write(writer, order);
  return [];
});

type Pace = Pick<Extract<WritersOrder, { do: "write" }>, "perSecond" | "forMs" | "asks">;

function openWriter(door: Door, key: string, writer: number, { perSecond, forMs }: Pace): Writer {
  const state: Writer = {
    writer,
    edits: writeEdits(writer, Math.ceil((forMs / 1000) * perSecond)),
    sent: 0,
    acknowledged: 0,
    client: openRawClient(door, key, {
      onStored: (version) => (state.acknowledged = Math.max(state.acknowledged, version)),
      // The opening handshake is answered with one too, before anything was sent.
      onSyncStatus: () => (state.acknowledged = Math.min(state.acknowledged + 1, state.sent)),
    }),
  };
  return state;
}

async function write(writer: Writer, { perSecond, asks }: Pace): Promise<void> {
  const random = seededRandom(writer.writer);
  const { client, edits } = writer;
  for (const edit of edits) {
    await pause((random() * 2 * 1000) / perSecond);
    if (!client.isOpen()) return;
    client.send(client.messages.sync(SYNC.update, edit));
    writer.sent++;
    if (asks) client.send(client.messages.stored(writer.sent));
  }
}

/** Stays away from now on, and says what it knows. */
async function tell(): Promise<Word[]> {
  const words = writers.map(({ writer, sent, acknowledged }) => ({ writer, sent, acknowledged }));
  for (const { client } of writers) client.cut();
  writers = [];
  return words;
}
