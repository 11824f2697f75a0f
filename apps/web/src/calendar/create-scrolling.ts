import { onCleanup } from "solid-js";

import type { Span } from "./create-span.ts";

/** How far from an end of what is shown more of it is fetched, in pixels. */
const AHEAD = 800;
/** What lies over the top of the list: the strip with the week. */
const COVERED = 76;

/**
 * Lets an agenda grow while one scrolls, at both ends, without anything that is read moving.
 *
 * @param list the days; what scrolls is around it
 * @param onSeen told of the month at the top
 */
export function followScrolling(
  list: HTMLElement,
  span: Pick<Span, "earlier" | "later">,
  onSeen: (month: string) => void,
): void {
  const scroller = list.closest<HTMLElement>("[data-scroller]") ?? list;
  let frame = 0;
  const look = () => {
    frame = 0;
    while (scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop < AHEAD) {
      if (!span.later()) break;
    }
    if (scroller.scrollTop < AHEAD) growAbove(scroller, list, span);
    const seen = topDateOf(scroller);
    if (seen !== undefined) onSeen(seen.slice(0, 7));
  };
  const lookSoon = () => {
    frame ||= requestAnimationFrame(look);
  };
  scroller.addEventListener("scroll", lookSoon, { passive: true });
  onCleanup(() => {
    scroller.removeEventListener("scroll", lookSoon);
    cancelAnimationFrame(frame);
  });
  lookSoon();
}

/** Keeps the first day that was there where it was: not every browser does that by itself. */
function growAbove(scroller: HTMLElement, list: HTMLElement, span: Pick<Span, "earlier">): void {
  const anchor = list.querySelector("[data-date]");
  if (!anchor) return;
  const before = anchor.getBoundingClientRect().top;
  while (scroller.scrollTop < AHEAD && span.earlier()) {
    scroller.scrollTop += anchor.getBoundingClientRect().top - before;
  }
}

/** The day at the top of what is seen. */
function topDateOf(scroller: HTMLElement): string | undefined {
  const { left, top, width } = scroller.getBoundingClientRect();
  // Not every test has a layout.
  const at = document.elementFromPoint?.(left + width / 2, top + COVERED);
  return at?.closest<HTMLElement>("[data-date]")?.dataset["date"];
}
