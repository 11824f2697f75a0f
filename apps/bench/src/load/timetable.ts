import { setTimeout as pause } from "node:timers/promises";

import { seededRandom } from "./seeded-random.ts";

/** One edit: who makes it, and how many milliseconds after the start. */
export interface Appointment {
  readonly atMs: number;
  readonly writer: number;
}

/** Writers who edit at one pace, each beginning at a moment of their own, the same on every run. */
export function timetable(writers: number, perSecond: number, forMs: number): Appointment[] {
  const random = seededRandom(writers);
  const period = 1000 / perSecond;
  const edits = Math.round(forMs / period);
  return Array.from({ length: writers }, (_, writer) => {
    const phase = random() * period;
    return Array.from({ length: edits }, (_, edit) => ({ atMs: phase + edit * period, writer }));
  })
    .flat()
    .sort((a, b) => a.atMs - b.atMs);
}

/** Keeps the appointments, late ones at once; ends with the last. */
export async function keep(
  appointments: readonly Appointment[],
  edit: (writer: number) => void,
): Promise<void> {
  const start = performance.now();
  let next = 0;
  while (next < appointments.length) {
    const now = performance.now() - start;
    for (; next < appointments.length && appointments[next]!.atMs <= now; next++) {
      edit(appointments[next]!.writer);
    }
    await pause(1);
  }
}
