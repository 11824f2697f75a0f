import type { Standing } from "./standing.ts";

/** A standing in which all is well, but for what is given: for the gallery and for tests. */
export function exampleStanding(given: Partial<Standing> = {}): Standing {
  const well: Standing = {
    save: { kind: "saved" },
    connection: { kind: "live" },
    health: { kind: "lasting" },
    exchange: { kind: "idle" },
    troubles: [],
    clockSkew: null,
    wasEvicted: false,
    storage: { persistence: "persisted", used: 12_300_000, room: 4_200_000_000 },
    hasUpdate: false,
    dataHref: "#data",
    retry() {},
    askToPersist() {},
    reload() {},
    seenEviction() {},
  };
  // Not spread: what is given may be read anew each time.
  return Object.defineProperties(well, Object.getOwnPropertyDescriptors(given));
}
