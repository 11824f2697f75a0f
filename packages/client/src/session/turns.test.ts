import { expect, test } from "vitest";

import { createTurns } from "./turns.ts";

test("no more documents than allowed hold a socket, and the next starts when one is done", () => {
  const turns = createTurns(2);
  const started: string[] = [];
  for (const id of ["a", "b", "c", "d"]) turns.take(id, () => started.push(id));
  expect(started).toEqual(["a", "b"]);

  turns.give("a");

  expect(started).toEqual(["a", "b", "c"]);
});

test("asking twice is asking once, and who leaves the queue is passed over", () => {
  const turns = createTurns(1);
  const started: string[] = [];
  for (const id of ["a", "a", "b", "c"]) turns.take(id, () => started.push(id));

  turns.give("b");
  turns.give("a");

  expect(started).toEqual(["a", "c"]);
});
