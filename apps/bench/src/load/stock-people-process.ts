// People with the stock client and a document each: what a reconnecting team really is.
import * as Y from "yjs";

import { eventually } from "../measure/eventually.ts";
import type { Door } from "../peers/door.ts";
import { openStockClient, type StockClient } from "../peers/stock-client.ts";
import { answerOrders } from "./worker-process.ts";

/** What stock people are told. */
export type PeopleOrder =
  | {
      readonly do: "join";
      readonly door: Door;
      readonly people: readonly { readonly name: string; readonly room: string }[];
    }
  /** Waits until nobody is connected any more, then everybody writes one line. */
  | { readonly do: "edit offline"; readonly round: string }
  /** Waits until everybody is synced and reads `lines` lines of that round. */
  | { readonly do: "converge"; readonly round: string; readonly lines: number };

/** When each came back and when each had everything, by the wall clock in milliseconds. */
export interface PeopleAnswer {
  readonly backAt: readonly number[];
  readonly wholeAt: readonly number[];
}

interface Person {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly client: StockClient;
}

const WITHIN_MS = 60_000;
const NOTHING: PeopleAnswer = { backAt: [], wholeAt: [] };
let people: Person[] = [];

// The stock client listens to the end of the process once per document.
process.setMaxListeners(0);

answerOrders(async (message): Promise<PeopleAnswer> => {
  const order = message as PeopleOrder;
  switch (order.do) {
    case "join":
      return join(order);
    case "edit offline":
      return editOffline(order.round);
    case "converge":
      return converge(order);
  }
});

async function join(order: Extract<PeopleOrder, { do: "join" }>): Promise<PeopleAnswer> {
  people = order.people.map(({ name, room }) => {
    const doc = new Y.Doc();
    return { name, doc, client: openStockClient(order.door, room, doc) };
  });
  await Promise.all(people.map(({ client }) => client.whenSynced));
  return NOTHING;
}

async function editOffline(round: string): Promise<PeopleAnswer> {
  await eventually(() => people.every(({ client }) => !client.synced()), WITHIN_MS);
  for (const { doc, name } of people) doc.getMap(round).set(name, `${name} was here all the time`);
  return NOTHING;
}

/** Notes when each person is back, and when each sees what everybody in the room wrote. */
async function converge({
  round,
  lines,
}: Extract<PeopleOrder, { do: "converge" }>): Promise<PeopleAnswer> {
  const backAt = people.map(() => Number.POSITIVE_INFINITY);
  const wholeAt = people.map(() => Number.POSITIVE_INFINITY);
  const look = () => {
    const now = performance.timeOrigin + performance.now();
    for (const [at, { client, doc }] of people.entries()) {
      if (!client.synced()) continue;
      backAt[at] = Math.min(backAt[at]!, now);
      if (doc.getMap(round).size === lines) wholeAt[at] = Math.min(wholeAt[at]!, now);
    }
    return wholeAt.every(Number.isFinite);
  };
  await eventually(look, WITHIN_MS, 10);
  return { backAt, wholeAt };
}
