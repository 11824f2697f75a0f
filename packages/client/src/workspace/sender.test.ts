import { expect, test } from "vitest";

import { createSender, type Sendable } from "./sender.ts";

/** Documents that are confirmed when the test says so. */
function createOpener() {
  const waitingById = new Map<string, number>();
  const refused = new Set<string>();
  const log: string[] = [];
  const open = async (id: string): Promise<Sendable> => {
    waitingById.set(id, 1);
    return {
      retain: () => log.push(`+${id}`),
      release: () => log.push(`-${id}`),
      waiting: () => waitingById.get(id)!,
      isRefused: () => refused.has(id),
    };
  };
  return {
    log,
    open,
    refused,
    close: (id: string) => log.push(`x${id}`),
    confirm: (id: string) => waitingById.set(id, 0),
  };
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

test("no more documents than allowed are open at once, and the next begins when one is done", async () => {
  const opener = createOpener();
  const sender = createSender(2, opener.open, opener.close);
  for (const id of ["a", "b", "c"]) sender.add(id);
  await settled();
  expect(opener.log).toEqual(["+a", "+b"]);

  opener.confirm("a");
  sender.look();
  await settled();

  expect(opener.log).toEqual(["+a", "+b", "-a", "xa", "+c"]);
});

test("a document that gets another edit while it is sent is sent once", async () => {
  const opener = createOpener();
  const sender = createSender(1, opener.open, opener.close);
  sender.add("a");
  sender.add("a");
  await settled();
  sender.add("a");
  opener.confirm("a");
  sender.look();
  await settled();

  expect(opener.log).toEqual(["+a", "-a", "xa"]);
});

test("documents that the server refuses do not keep the others from being sent", async () => {
  const opener = createOpener();
  const sender = createSender(1, opener.open, opener.close);
  opener.refused.add("a");
  sender.add("a");
  sender.add("b");
  await settled();

  expect(opener.log).toEqual(["+a", "-a", "+b"]);
});
