import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { afterEach, expect, test } from "vitest";

const planted: string[] = [];
afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Puts a file into a package, where it sees exactly what the package sees. */
function plant(workspace: string, source: string, folder = "src"): string {
  mkdirSync(join(workspace, folder), { recursive: true });
  const place = mkdtempSync(join(workspace, folder, "planted-"));
  planted.push(place);
  const file = join(place, "planted.ts");
  writeFileSync(file, source);
  return file;
}

/** Compiles the planted file with the package's own options. */
function compile(workspace: string, file: string): string {
  const config = join(file, "../tsconfig.json");
  const compilerOptions = {
    composite: false,
    declarationMap: false,
    emitDeclarationOnly: false,
    noEmit: true,
    rootDir: "/",
  };
  const options = {
    extends: resolve(workspace, "tsconfig.json"),
    compilerOptions,
    files: ["planted.ts"],
    include: [],
    references: [],
  };
  writeFileSync(config, JSON.stringify(options));
  return spawnSync("node_modules/.bin/tsc", ["-p", config], { encoding: "utf8" }).stdout;
}

function lint(file: string): string {
  return spawnSync("node_modules/.bin/oxlint", [file], { encoding: "utf8" }).stdout;
}

test.each(["model", "protocol", "formats", "crdt"])("%s cannot touch the page", (name) => {
  const file = plant(`packages/${name}`, "export const title = document.title;\n");
  expect(compile(`packages/${name}`, file)).toContain("Cannot find name 'document'");
});

test.each(["model", "protocol", "formats", "crdt", "client"])("%s cannot touch Node", (name) => {
  const file = plant(`packages/${name}`, "export const folder = process.cwd();\n");
  expect(compile(`packages/${name}`, file)).toContain("Cannot find name 'process'");
});

test("the server cannot touch the page", () => {
  const file = plant("apps/server", "export const title = document.title;\n");
  expect(compile("apps/server", file)).toContain("Cannot find name 'document'");
});

test.each([
  ["packages/ui", "@rembuk/model"],
  ["packages/model", "yjs"],
  ["packages/crdt", "solid-js"],
  ["packages/client", "hono"],
  ["apps/web", "better-sqlite3"],
])("%s cannot reach %s, which it does not declare", (workspace, dependency) => {
  const file = plant(workspace, `import * as it from "${dependency}";\nexport const used = it;\n`);
  expect(compile(workspace, file)).toContain(`Cannot find module '${dependency}'`);
});

test.each([
  ["packages/model", "yjs", "the domain is pure"],
  ["packages/ui", "@rembuk/model", "ui knows no domain"],
  ["packages/crdt", "yjs", "engines live behind entries of their own"],
])("lint catches %s importing %s", (workspace, dependency, reason) => {
  const folder = workspace === "packages/crdt" ? "src/undo" : "src";
  const file = plant(
    workspace,
    `import * as it from "${dependency}";\nexport const used = it;\n`,
    folder,
  );
  expect(lint(file)).toContain(reason);
});

test("lint catches two files that import each other", () => {
  const file = plant(
    "packages/model",
    'import { two } from "./other.ts";\nexport const one = (): unknown => two;\n',
  );
  writeFileSync(
    join(file, "../other.ts"),
    'import { one } from "./planted.ts";\nexport const two = (): unknown => one;\n',
  );
  expect(lint(file)).toContain("no-cycle");
});
