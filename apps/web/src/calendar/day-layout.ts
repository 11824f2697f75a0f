/** Heights of what a day cell stacks, in CSS pixels; `calendar.module.css` draws them so. */
export const CARD_HEIGHT = 82;
export const LINE_HEIGHT = 24;
export const GAP = 3;
/** Date row, its gap and the padding of the cell. */
export const DAY_CHROME = 32;
/** The “4 more” row at the foot of a crowded day. */
const MORE_HEIGHT = 24;

/** How a day shows its posts in the room it has. */
export interface DayLayout {
  /** The first so many posts are full cards, the others one-line cards. */
  readonly full: number;
  /** True when not even one-line cards fit: the day scrolls and says how many are out of sight. */
  readonly crowded: boolean;
  /** How many posts are in sight before the day is scrolled. */
  readonly inSight: number;
}

/** Fits posts into a day of some height: as many full cards as leave a line for each of the rest. */
export function layOutDay(count: number, height: number): DayLayout {
  const room = height - DAY_CHROME + GAP;
  const line = LINE_HEIGHT + GAP;
  if (count * line > room) {
    const inSight = Math.max(1, Math.floor((room - MORE_HEIGHT - GAP) / line));
    return { full: 0, crowded: true, inSight: Math.min(count, inSight) };
  }
  const spare = room - count * line;
  const full = Math.floor(spare / (CARD_HEIGHT - LINE_HEIGHT));
  return { full: Math.min(count, full), crowded: false, inSight: count };
}

/** The height in which a day shows all its posts as one-line cards. */
export function heightOfAll(count: number): number {
  return DAY_CHROME + count * (LINE_HEIGHT + GAP) + MORE_HEIGHT;
}
