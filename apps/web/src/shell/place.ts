import type { IconName } from "@rembuk/ui";

/** The places of a workspace, in the order of the menu. */
export type PlaceId = "calendar" | "team" | "bin" | "data" | "settings";

/** A place that can be gone to. Only places that exist are given to the frame. */
export interface Place {
  readonly id: PlaceId;
  readonly href: string;
  readonly isCurrent: boolean;
  /** How much waits there. */
  readonly count?: number;
}

/** The glyph of each place. */
export const PLACE_ICONS: Readonly<Record<PlaceId, IconName>> = {
  calendar: "calendar",
  team: "people",
  bin: "trash",
  data: "device",
  settings: "sliders",
};

/** Places for work stand at the top of the menu, those for arranging things at its foot. */
export function isAtFoot(place: Place): boolean {
  return place.id !== "calendar";
}
