import { expect, test } from "vitest";

import { isZone } from "./clock-zone.ts";
import { WINDOWS_ZONES, windowsZone } from "./windows-zones.ts";

test("[I27] every zone that Windows names is one that clocks here know", () => {
  expect(WINDOWS_ZONES.size).toBeGreaterThan(120);
  expect([...WINDOWS_ZONES].filter((zone) => !isZone(zone))).toEqual([]);
});

test.each([
  ["SE Asia Standard Time", "Asia/Jakarta"],
  ["SE Asia Daylight Time", "Asia/Jakarta"],
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["UTC+13", "Etc/GMT-13"],
  ["Tidak Ada Time", undefined],
])("[I27] Windows means by %s %s", (name, zone) => {
  expect(windowsZone(name)).toBe(zone);
});
