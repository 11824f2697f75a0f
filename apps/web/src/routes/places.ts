import { paths } from "../paths.ts";
import type { Place, PlaceId } from "../shell/place.ts";

/** The places that there are. */
export type Here = Exclude<PlaceId, "settings">;

/** The place that an address belongs to. */
export function placeOf(path: string): Here {
  const last = path.split("/").at(-1);
  return last === "bin" || last === "team" || last === "data" ? last : "calendar";
}

/** The places of a workspace for its menu. The calendar opens at `month`. */
export function placesOf(workspaceId: string, month: string, here: Here): Place[] {
  const hrefs: Readonly<Record<Here, string>> = {
    calendar: paths.calendar(workspaceId, month),
    team: paths.team(workspaceId),
    bin: paths.bin(workspaceId),
    data: paths.data(workspaceId),
  };
  return (["calendar", "team", "bin", "data"] as const).map((id) => ({
    id,
    href: hrefs[id],
    isCurrent: id === here,
  }));
}
