import type { Spot } from "./roam.ts";

/** The spot that an element of the calendar belongs to; `null` outside of days. */
export function spotOf(target: EventTarget | null): Spot | null {
  if (!(target instanceof Element)) return null;
  const date = target.closest<HTMLElement>("[data-date]")?.dataset["date"];
  if (date === undefined) return null;
  const postId = target.closest<HTMLElement>("[data-post]")?.dataset["post"] ?? null;
  return { date, postId };
}

/** The element that stands for a spot inside a calendar. */
export function elementAt(root: ParentNode, { date, postId }: Spot): HTMLElement | null {
  return root.querySelector<HTMLElement>(
    postId === null ? `[data-date="${CSS.escape(date)}"]` : `[data-post="${CSS.escape(postId)}"]`,
  );
}
