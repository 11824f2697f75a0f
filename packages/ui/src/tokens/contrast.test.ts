import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { contrastOf, isInSrgb, type Properties, propertiesIn, type Scheme } from "./contrast.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const properties = propertiesIn(read("./scale.css"), read("./roles.css"));
const SCHEMES: readonly Scheme[] = ["light", "dark"];

/** What is read needs 4.5; what is only seen (rings, borders of controls) needs 3. */
const READ = 4.5;
const SEEN = 3;
type Pair = readonly [foreground: string, background: string, least: number];

const SURFACES = ["desk", "surface", "surface-raised", "surface-sunken", "surface-hover"];
const STATUSES = [
  "idea",
  "draft",
  "review",
  "ready",
  "approved",
  "scheduled",
  "published",
  "failed",
  "unknown",
  "handed",
];
const PEOPLE = [1, 2, 3, 4, 5, 6, 7, 8];

function cross(foregrounds: string[], backgrounds: string[], least: number): Pair[] {
  return foregrounds.flatMap((front) => backgrounds.map((back): Pair => [front, back, least]));
}

function pairsOfStatus(status: string): Pair[] {
  const ground = `${status}-bg`;
  return cross(
    [`${status}-text`],
    ["surface", "surface-raised", "surface-sunken", "surface-hover"],
    READ,
  ).concat(cross([`${status}-text`, "text", "text-quiet"], [ground], READ));
}

function pairsOfPerson(person: number): Pair[] {
  return cross([`person-${person}`], SURFACES.slice(0, 4), SEEN).concat([
    ["on-person", `person-${person}`, READ],
  ]);
}

const PAIRS: readonly Pair[] = [
  ...cross(["text", "text-quiet", "text-faint", "accent-text", "danger-text"], SURFACES, READ),
  ...cross(["text", "text-quiet"], ["surface-press", "accent-soft", "selection", "mark"], READ),
  ...cross(["text", "text-quiet", "accent-text"], ["button", "button-hover"], READ),
  ...cross(["accent-text", "text-faint"], ["accent-soft"], READ),
  ...cross(["on-accent"], ["accent", "accent-hover"], READ),
  ...cross(["on-danger"], ["danger", "danger-hover"], READ),
  ...cross(["red-date"], ["surface", "surface-sunken", "surface-raised", "accent-soft"], READ),
  ...STATUSES.flatMap(pairsOfStatus),
  ...PEOPLE.flatMap(pairsOfPerson),
  ...cross(["line-strong", "focus", "accent", "danger"], SURFACES, SEEN),
  ...cross(["warn-underline"], ["surface", "surface-raised"], SEEN),
  ...cross(["focus"], ["accent-soft"], SEEN),
  ["on-tip", "tip", READ],
  ["on-cloth", "cloth", READ],
  ["cloth-mark", "on-cloth", READ],
];

/** The pairs that are too close, as sentences. */
function tooClose(of: Properties, pairs: readonly Pair[]): string[] {
  return SCHEMES.flatMap((scheme) =>
    pairs
      .map(([front, back, least]) => ({
        front,
        back,
        least,
        is: contrastOf(of, front, back, scheme),
      }))
      .filter(({ is, least }) => is < least)
      .map(
        ({ front, back, least, is }) =>
          `${scheme}: ${front} on ${back} ${is.toFixed(2)} < ${least}`,
      ),
  );
}

describe("the palette", () => {
  it("can be read in both themes", () => {
    expect(PAIRS.length).toBeGreaterThan(180);

    expect(tooClose(properties, PAIRS)).toEqual([]);
  });

  it("is caught when a role fades into its ground", () => {
    const faded = {
      ...properties,
      "text-faint": "light-dark(oklch(0.6 0.02 60), oklch(0.675 0.02 64))",
    };

    const found = tooClose(faded, PAIRS);

    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.startsWith("light: text-faint"))).toBe(true);
  });

  it("counts black on white as 21 and a colour on itself as 1", () => {
    const ends = { black: "oklch(0 0 0)", white: "oklch(1 0 0)" };

    expect(contrastOf(ends, "black", "white", "light")).toBeCloseTo(21, 2);
    expect(contrastOf(ends, "white", "white", "dark")).toBe(1);
  });

  it("lies inside what every screen can show", () => {
    const colours = Object.keys(properties).filter(
      (name) => /oklch/.test(properties[name]!) && !/\/ 0|shadow/.test(properties[name]!),
    );
    expect(colours.length).toBeGreaterThan(100);

    const outside = SCHEMES.flatMap((scheme) =>
      colours.filter((name) => !isInSrgb(properties, name, scheme)),
    );

    expect(outside).toEqual([]);
  });
});
