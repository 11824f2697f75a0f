import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { propertiesIn } from "./contrast.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const sheets = globSync("{packages/ui,apps/web}/src/**/*.module.css", { cwd: root });

const roles = propertiesIn(readFileSync(`${here}roles.css`, "utf8"));
const dyes = propertiesIn(readFileSync(`${here}scale.css`, "utf8"));

/** What a style sheet names that is no role: dyes, and colours written out. */
function rawColoursIn(css: string): string[] {
  // A mask is black where it shows; that is no colour.
  const plain = css.replace(/\/\*[\s\S]*?\*\/|mask(-image)?:[^;]*;/g, "");
  const named = [...plain.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!);
  const written =
    plain.match(/#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:oklch|oklab|rgba?|hsla?|lch)\(/gi) ?? [];
  return [...named.filter((name) => name in dyes), ...written];
}

describe("a component's style sheet", () => {
  it("names roles only, never a dye or a colour of its own", () => {
    expect(sheets.length).toBeGreaterThan(15);

    const raw = sheets.flatMap((path) =>
      rawColoursIn(readFileSync(`${root}${path}`, "utf8")).map((colour) => `${path}: ${colour}`),
    );

    expect(raw).toEqual([]);
  });

  it("is caught when it names one", () => {
    expect(rawColoursIn(".a { color: var(--nila-700); }")).toEqual(["nila-700"]);
    expect(rawColoursIn(".a { color: #fff; }")).toEqual(["#fff"]);
    expect(rawColoursIn(".a { color: oklch(0.5 0.1 20); }")).toEqual(["oklch("]);
    expect(
      rawColoursIn(
        ".a { color: var(--text); background: color-mix(in oklab, var(--accent) 16%, transparent); }",
      ),
    ).toEqual([]);
  });

  it("names no role that does not exist", () => {
    const own = sheets.filter((path) => path.startsWith("packages/ui"));

    const unknown = own.flatMap((path) => {
      const css = readFileSync(`${root}${path}`, "utf8");
      const local = propertiesIn(css.replaceAll("@media", ""));
      return [...css.matchAll(/var\(--([\w-]+)(,)?/g)]
        .filter(
          ([, name, fallback]) => !fallback && !((name ?? "") in roles) && !((name ?? "") in local),
        )
        .filter(([, name]) => !GIVEN.has(name!))
        .map(([, name]) => `${path}: --${name}`);
    });

    expect(unknown).toEqual([]);
  });
});

/** Properties that code sets on the element itself. */
const GIVEN = new Set(["person", "size", "kb-popper-content-available-height"]);
