import { createSignal } from "solid-js";

import type { CalendarState, Start } from "./calendar-context.tsx";
import { createTypeAhead } from "./type-ahead.ts";

type StartPart = Pick<CalendarState, "start" | "begin" | "typeOn" | "rejoin" | "finish" | "cancel">;

/** Keeps the post that is being typed on a day until it is planned or given up. */
export function createStart(deeds: {
  mayWrite: () => boolean;
  goToToday: () => void;
  plan: (title: string, date: string) => void;
  giveUp: (date: string) => void;
}): StartPart & { readonly stop: () => void } {
  const [start, setStart] = createSignal<Start | null>(null);
  const begin = (date: string, text = "") => {
    if (deeds.mayWrite()) setStart({ date, text });
  };
  const ahead = createTypeAhead({ begin, goToToday: deeds.goToToday, now: Date.now });
  const end = (then: (date: string) => void) => {
    const now = start();
    setStart(null);
    if (now) then(now.date);
  };

  return {
    start,
    begin,
    typeOn: (date, key) => deeds.mayWrite() && ahead.press(date, key),
    rejoin: ahead.rejoin,
    finish: (title) =>
      end((date) => (title.trim() === "" ? deeds.giveUp(date) : deeds.plan(title.trim(), date))),
    cancel: () => end(deeds.giveUp),
    stop: ahead.stop,
  };
}
