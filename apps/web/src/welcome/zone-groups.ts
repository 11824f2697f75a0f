import {
  type ChoiceGroup,
  createMessages,
  deviceZone,
  FIRST_ZONES,
  useLocale,
  zoneChoices,
} from "@rembuk/ui";
import type { Accessor } from "solid-js";

import { messages } from "./messages.ts";

/** The zones to choose from: Indonesia's clocks, this device's, then all others by name. */
export function useZoneGroups(): Accessor<ChoiceGroup[]> {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const { first, rest } = zoneChoices();
  const others = rest.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
  const isFirst = (zone: string) => FIRST_ZONES.some((each) => each === zone);
  const named = (zone: string) => ({ value: zone, label: formats().zoneAndCity(zone) });
  return () => {
    const groups = [
      { label: t("indonesia"), choices: first.filter(isFirst).map(named) },
      { label: t("thisDevice"), choices: first.filter((zone) => !isFirst(zone)).map(named) },
      { label: t("allZones"), choices: others },
    ];
    return groups.filter(({ choices }) => choices.length > 0);
  };
}

/** The zone to begin with: the device's, or Jakarta's where a device has no place of its own. */
export function likelyZone(): string {
  const zone = deviceZone();
  return zone === "UTC" || zone.startsWith("Etc/") ? FIRST_ZONES[0] : zone;
}
