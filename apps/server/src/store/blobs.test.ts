import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { BadBlob, type Blobs, openBlobs } from "./blobs.ts";

let folder: string;
let blobs: Blobs;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rembuk-blobs-"));
  blobs = await openBlobs(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nameOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const inChunks = (bytes: Uint8Array, size = 1_000) =>
  ReadableStream.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    ),
  );
const read = async (sha256: string) => {
  const stream = await blobs.get(sha256);
  return stream && Buffer.from(await new Response(stream).arrayBuffer());
};
const files = () =>
  readdirSync(join(folder, "blobs"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );

describe("blobs", () => {
  test("[S108] are given back as they came, also after the folder was opened anew", async () => {
    const large = randomBytes(300_000);
    const empty = new Uint8Array();
    expect(await blobs.put(nameOf(large), inChunks(large))).toBe(300_000);
    expect(await blobs.put(nameOf(empty), inChunks(empty))).toBe(0);

    blobs = await openBlobs(folder);

    expect(await read(nameOf(large))).toEqual(large);
    expect(await read(nameOf(empty))).toEqual(Buffer.alloc(0));
    const listed = [large, empty].map((bytes) => ({ sha256: nameOf(bytes), size: bytes.length }));
    expect(await blobs.list()).toEqual(listed.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)));
  });

  test("[S108] are kept once, however often they come and at the same time", async () => {
    const bytes = randomBytes(5_000);
    await Promise.all([1, 2, 3].map(() => blobs.put(nameOf(bytes), inChunks(bytes))));
    expect(files()).toHaveLength(1);
    expect(await read(nameOf(bytes))).toEqual(bytes);
  });

  test("[S108] of another hash, or cut on the way, leave nothing behind", async () => {
    const bytes = randomBytes(5_000);
    const name = nameOf(bytes);
    const cut = async function* () {
      yield bytes.subarray(0, 2_000);
      throw new Error("the line is gone");
    };

    await expect(blobs.put(name, inChunks(bytes.subarray(1)))).rejects.toThrow(BadBlob);
    await expect(blobs.put(name, cut())).rejects.toThrow("the line is gone");

    expect(await blobs.get(name)).toBeNull();
    expect(files()).toEqual([]);
  });

  test.each(["../../escaped", "..", "", "A".repeat(64), `${"a".repeat(63)}/`, "a".repeat(65)])(
    "[S108] %s is no name, and reaches nothing",
    async (name) => {
      await expect(blobs.put(name, inChunks(new Uint8Array(3)))).rejects.toThrow(BadBlob);
      expect(await blobs.get(name)).toBeNull();
      expect(files()).toEqual([]);
    },
  );

  test("[S108] what a crash left half-written is cleared away, and what is under way is not", async () => {
    const arriving = join(folder, "blobs/arriving");
    writeFileSync(join(arriving, "old"), "half");
    writeFileSync(join(arriving, "young"), "half");
    utimesSync(join(arriving, "old"), 0, 0);

    blobs = await openBlobs(folder);

    expect(files().map(({ name }) => name)).toEqual(["young"]);
    expect(await blobs.list()).toEqual([]);
  });
});
