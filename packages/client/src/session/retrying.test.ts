import { Refusal } from "@rembuk/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createRetrying } from "./retrying.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work of which every round ends as the test says. */
function work() {
  const rounds: PromiseWithResolvers<void>[] = [];
  const signals: AbortSignal[] = [];
  const refusals: Refusal[] = [];
  let mayRun = true;
  const retrying = createRetrying({
    act(signal) {
      const round = Promise.withResolvers<void>();
      rounds.push(round);
      signals.push(signal);
      signal.addEventListener("abort", () => round.reject(new Error("cut")));
      return round.promise;
    },
    mayRun: () => mayRun,
    onRefused: (refusal) => void refusals.push(refusal),
  });
  return { retrying, rounds, signals, refusals, away: () => (mayRun = false) };
}
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test("it is never done twice at once, and once more for all who asked meanwhile", async () => {
  const { retrying, rounds } = work();
  retrying.run();
  retrying.run();
  retrying.run();
  expect(rounds).toHaveLength(1);
  rounds[0]!.resolve();
  await after(0);
  expect(rounds).toHaveLength(2);
  rounds[1]!.resolve();
  await after(10_000);
  expect(rounds).toHaveLength(2);
});

test("[K54] what fails is tried again within two and a half seconds", async () => {
  const { retrying, rounds } = work();
  retrying.run();
  for (let round = 0; round < 8; round++) {
    rounds[round]!.reject(new Refusal("unavailable"));
    await after(2_500);
    expect(rounds).toHaveLength(round + 2);
  }
});

test("[K54] a server that asks to be left alone is left alone for so long", async () => {
  const { retrying, rounds } = work();
  retrying.run();
  rounds[0]!.reject(new Refusal("too-many", undefined, 20_000));
  await after(19_900);
  expect(rounds).toHaveLength(1);
  await after(200);
  expect(rounds).toHaveLength(2);
});

test("[K54] whoever asks while it fails waits like everybody else", async () => {
  const { retrying, rounds } = work();
  retrying.run();
  retrying.run();
  rounds[0]!.reject(new Refusal("too-many", undefined, 20_000));
  await after(19_900);
  expect(rounds).toHaveLength(1);
});

test("[K54] what the device will not keep is not fetched again and again", async () => {
  const { retrying, rounds } = work();
  retrying.run();
  rounds[0]!.reject(new Error("full"));
  await after(59_000);
  expect(rounds).toHaveLength(1);
  await after(2_000);
  expect(rounds).toHaveLength(2);
});

test("[K53] after a final refusal nothing is tried any more", async () => {
  const { retrying, rounds, refusals } = work();
  retrying.run();
  rounds[0]!.reject(new Refusal("unauthenticated"));
  await after(100_000);
  retrying.run();
  expect(rounds).toHaveLength(1);
  expect(refusals.map(({ code }) => code)).toEqual(["unauthenticated"]);
});

test("what is under way when the server goes is cut, and begins anew when it is back", async () => {
  const { retrying, rounds, signals } = work();
  retrying.run();
  retrying.pause();
  expect(signals[0]!.aborted).toBe(true);
  await after(100_000);
  expect(rounds).toHaveLength(1);
  retrying.run();
  expect(rounds).toHaveLength(2);
});

test("while it would be in vain nothing is done", async () => {
  const { retrying, rounds, away } = work();
  away();
  retrying.run();
  retrying.runIn(10);
  await after(1_000);
  expect(rounds).toEqual([]);
});
