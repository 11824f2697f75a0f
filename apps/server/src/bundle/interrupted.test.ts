import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openCore } from "../core.ts";
import { createOperations, type Operations } from "../operations/operations.ts";
import { openBlobs } from "../store/blobs.ts";
import { exportBundle } from "./export-bundle.ts";
import { importBundle } from "./import-bundle.ts";
import { takeFiles } from "./take-bundle.ts";
import { found, type House, write } from "./testing.ts";

let folder: string;
let here: House;
let there: House;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rembuk-interrupted-"));
  here = await openHouse("here");
  there = await openHouse("there");
  file = join(folder, "w1.rembuk");
  found(here);
  write(here, "w1.calendar.2026", [{ person: "p1", key: "a", text: "satu", cut: 9 }]);
  const bytes = new TextEncoder().encode("a picture of coffee");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await (await openBlobs(here.folder)).put(sha256, ReadableStream.from([bytes]));
  takeFiles(here.core, { workspaceId: "w1", files: [{ sha256, size: bytes.length }] });
  const about = { workspaceId: "w1", name: "Kedai Rintik", exportedAt: 1_000, version: "test" };
  await exportBundle(here.folder, about, file);
});
afterEach(async () => {
  for (const { core } of [here, there]) await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openHouse(name: string): Promise<House> {
  const data = join(folder, name);
  const report = (problem: string) => {
    throw new Error(problem);
  };
  return { folder: data, core: await openCore({ data, isBackgroundOn: false, report }) };
}

/** Imports the file, with a computer that goes off at the given deed. */
function importFile(offAt?: keyof Operations) {
  const operations = createOperations(there.core, "command");
  const failing: Operations = {
    ...operations,
    ...(offAt && { [offAt]: () => Promise.reject(new Error("the computer went off")) }),
  };
  const task = { folder: there.folder, file, ownerName: "Sari" };
  return importBundle({ ...task, withOperations: (deed) => deed(failing) });
}

const filesIn = (house: House) => {
  const blobs = join(house.folder, "blobs");
  if (!existsSync(blobs)) return [];
  return readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
};

describe("an import that is cut short", () => {
  test.each(["takeWorkspace", "takeDocuments", "takeFiles", "giveOwner"] as const)(
    "[X9] at %s goes on when it is repeated, and still gives the owner a token",
    async (deed) => {
      await expect(importFile(deed)).rejects.toThrow("the computer went off");
      expect(there.core.keys.list()).toEqual([]);

      const imported = await importFile();

      expect(imported).toMatchObject({ isNew: true, documents: 2, blobs: 1 });
      const holder = there.core.keys.holderOf(imported.token!);
      expect(holder).toMatchObject({ workspaceId: "w1", personId: "p1", role: "owner" });
      expect(await importFile()).toMatchObject({ isNew: false, token: null, changed: 0 });
    },
  );

  test("[X3] leaves none of its files behind where the file itself was cut", async () => {
    truncateSync(file, statSync(file).size - 2_000);

    await expect(importFile()).rejects.toThrow("Nothing was imported");

    expect(filesIn(there)).toEqual([]);
    expect(there.core.workspaces.list()).toEqual([]);
  });
});

test("[X8] a workspace may have more files than a statement of the database takes", () => {
  const files = Array.from({ length: 40_000 }, (_, at) => ({
    sha256: at.toString(16).padStart(64, "0"),
    size: 1,
  }));

  takeFiles(here.core, { workspaceId: "w1", files });

  const { query } = here.core.store;
  expect(here.core.store.all(query.selectFrom("files").select("sha256"))).toHaveLength(40_001);
});
