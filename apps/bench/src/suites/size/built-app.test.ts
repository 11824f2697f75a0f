import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { importsIn, linksIn, readBuiltApp } from "./built-app.ts";
import { filesFor } from "./routes.ts";

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "rembuk-dist-"));
  mkdirSync(join(dist, "assets"));
});
afterEach(() => rmSync(dist, { recursive: true }));

const write = (path: string, content: string) => writeFileSync(join(dist, path), content);
const pathsFor = (modules: readonly string[]) =>
  filesFor(readBuiltApp(dist), modules)
    .map(({ path }) => path)
    .sort();

describe("What a page costs", () => {
  it("is what the page asks for and what that imports at once, each once", () => {
    write(
      "index.html",
      '<script type="module" crossorigin src="/assets/index-11111111.js"></script><link rel="stylesheet" href="/assets/index-11111111.css">',
    );
    write("assets/index-11111111.css", "a{}");
    write(
      "assets/index-11111111.js",
      'import{a as b}from"./shared-22222222.js";import"./shared-22222222.js";const c=()=>import("./bin-page-33333333.js");',
    );
    write("assets/shared-22222222.js", 'export{x}from"./deep-44444444.js";');
    write("assets/deep-44444444.js", "export const x=1;");
    write("assets/bin-page-33333333.js", 'import"./shared-22222222.js";');
    write("assets/bin-page-33333333.css", "b{}");

    const calendar = [
      "deep-44444444.js",
      "index-11111111.css",
      "index-11111111.js",
      "shared-22222222.js",
    ];
    expect(pathsFor([])).toEqual(calendar.map((name) => `assets/${name}`));
    expect(pathsFor(["bin-page"])).toEqual(
      [...calendar, "bin-page-33333333.css", "bin-page-33333333.js"]
        .map((name) => `assets/${name}`)
        .sort(),
    );
  });

  it("is not guessed where a part is not there under its name", () => {
    write("index.html", '<script type="module" src="/assets/index-11111111.js"></script>');
    write("assets/index-11111111.js", "");
    write("assets/bin-page-of-old.js", "");
    expect(() => pathsFor(["bin-page"])).toThrow("no part bin-page");
    expect(() => readBuiltApp(join(dist, "assets"))).toThrow("is not built");
  });

  it("counts links and imports in whatever form the build writes them", () => {
    expect(
      linksIn('<link rel="icon" href="/icon.svg"><link rel="modulepreload" href="/a.js">'),
    ).toEqual(["a.js"]);
    expect(importsIn('import x from "../b.js";import("./c.js")', "assets")).toEqual(["b.js"]);
  });
});
