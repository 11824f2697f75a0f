import { existsSync, readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { illegalUses, mayUseIn } from "./layers.ts";

const mayUse = mayUseIn(readFileSync("docs/architecture.md", "utf8"));
const workspaces = ["packages", "apps", "plugins"].flatMap((area) =>
  existsSync(area) ? readdirSync(area).map((name) => ({ area, name })) : [],
);

test("the picture names every package, and no other", () => {
  const drawn = [...mayUse.keys()].sort();
  const there = workspaces.filter(({ area }) => area !== "plugins").map(({ name }) => name);
  expect(drawn).toEqual(there.sort());
});

test.each(workspaces)("$area/$name stands only on layers below it", ({ area, name }) => {
  const manifest: unknown = JSON.parse(readFileSync(`${area}/${name}/package.json`, "utf8"));
  const allowed = area === "plugins" ? ["plugin-sdk"] : mayUse.get(name);
  expect(illegalUses(manifest, allowed ?? [])).toEqual([]);
});

test("no layer is above itself", () => {
  const reach = (name: string, seen: readonly string[]): void => {
    expect(seen).not.toContain(name);
    for (const below of mayUse.get(name) ?? []) reach(below, [...seen, name]);
  };
  for (const name of mayUse.keys()) reach(name, []);
});

test("a planted use of a higher layer is caught", () => {
  const planted = {
    dependencies: { "@rembuk/web": "workspace:*", "@rembuk/model": "workspace:*" },
  };
  expect(illegalUses(planted, mayUse.get("client")!)).toEqual(["web"]);
});
