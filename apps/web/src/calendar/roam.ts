import { shiftDate } from "@rembuk/model";

/** Where the keyboard stands in the calendar: on a day, or on one of its posts. */
export interface Spot {
  readonly date: string;
  readonly postId: string | null;
}

type IdsOn = (date: string) => readonly string[];

/**
 * Where an arrow leads. Down goes through the posts of a day and then on to the week below; left and right
 * keep the height: from the second post of a day to the second of its neighbour.
 *
 * @returns `null` for a key that does not move
 */
export function roam(spot: Spot, key: string, idsOn: IdsOn): Spot | null {
  switch (key) {
    case "ArrowLeft":
      return sideways(spot, -1, idsOn);
    case "ArrowRight":
      return sideways(spot, 1, idsOn);
    case "ArrowUp":
      return up(spot, idsOn);
    case "ArrowDown":
      return down(spot, idsOn);
    default:
      return null;
  }
}

function sideways({ date, postId }: Spot, days: number, idsOn: IdsOn): Spot {
  const next = shiftDate(date, days);
  if (postId === null) return { date: next, postId: null };
  const height = idsOn(date).indexOf(postId);
  const there = idsOn(next);
  return { date: next, postId: there[Math.min(height, there.length - 1)] ?? null };
}

function down({ date, postId }: Spot, idsOn: IdsOn): Spot {
  const ids = idsOn(date);
  const next = ids[postId === null ? 0 : ids.indexOf(postId) + 1];
  return next === undefined ? { date: shiftDate(date, 7), postId: null } : { date, postId: next };
}

function up({ date, postId }: Spot, idsOn: IdsOn): Spot {
  if (postId === null) {
    const above = shiftDate(date, -7);
    return { date: above, postId: idsOn(above).at(-1) ?? null };
  }
  const before = idsOn(date)[idsOn(date).indexOf(postId) - 1];
  return { date, postId: before ?? null };
}
