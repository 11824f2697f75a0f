import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { takeFiles } from "../bundle/take-bundle.ts";
import { found, type House, write } from "../bundle/testing.ts";
import { openCore } from "../core.ts";
import { openBlobs } from "../store/blobs.ts";
import { diagnose } from "./diagnose.ts";

let house: House;
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "rembuk-doctor-"));
  const report = (problem: string) => {
    throw new Error(problem);
  };
  house = { folder, core: await openCore({ data: folder, isBackgroundOn: false, report }) };
  found(house);
  for (const id of ["w1.draft.a", "w1.draft.b"]) {
    write(house, id, [{ person: "p1", key: "a", text: "satu", cut: 9 }]);
  }
});
afterEach(async () => {
  await house.core.close();
  rmSync(house.folder, { recursive: true, force: true });
});

/** What the doctor finds wrong, in any document or elsewhere. */
async function problems() {
  const { findings, documents } = await diagnose(house.core);
  return {
    checks: findings.filter(({ ok }) => !ok).map(({ check }) => check),
    documents: documents.filter(({ problem }) => problem !== null).map(({ id }) => id),
  };
}

describe("the doctor", () => {
  test("[S109] finds a document that whoever catches up would pass over", async () => {
    await house.core.compactor.compact("w1.draft.a");
    expect(await problems()).toEqual({ checks: [], documents: [] });
    const { sqlite } = house.core.store;

    sqlite.exec("UPDATE documents SET last_commit = last_commit - 1 WHERE id = 'w1.draft.b'");

    // The other one is of the same number now.
    expect(await problems()).toEqual({
      checks: ["documents"],
      documents: ["w1.draft.a", "w1.draft.b"],
    });
  });

  test("[S109] finds a file that is missing or altered, and tells of one that nothing refers to", async () => {
    const keep = async (words: string) => {
      const bytes = new TextEncoder().encode(words);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await (await openBlobs(house.folder)).put(sha256, ReadableStream.from([bytes]));
      return { sha256, size: bytes.length };
    };
    const [whole, altered, spare] = [await keep("satu"), await keep("dua"), await keep("tiga")];
    takeFiles(house.core, { workspaceId: "w1", files: [whole, altered] });
    expect(await problems()).toEqual({ checks: [], documents: [] });

    const { sha256 } = altered;
    writeFileSync(join(house.folder, "blobs", sha256.slice(0, 2), sha256), "Dua");
    const { findings } = await diagnose(house.core);

    const files = findings.find(({ check }) => check === "files")!;
    expect(files).toMatchObject({ ok: false, detail: expect.stringContaining(sha256) });
    expect(files.detail).toContain("1 that nothing refers to");
    for (const { sha256: other } of [whole, spare]) expect(files.detail).not.toContain(other);
  });
});
