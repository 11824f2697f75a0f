import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { writeBundle } from "@rembuk/formats";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { openCore } from "../core.ts";
import { createOperations } from "../operations/operations.ts";
import { openBlobs } from "../store/blobs.ts";
import { openTestServer } from "../testing/test-server.ts";
import { exportBundle } from "./export-bundle.ts";
import { importBundle } from "./import-bundle.ts";
import { openServerSource } from "./server-source.ts";
import { takeFiles } from "./take-bundle.ts";
import { found, type House, write } from "./testing.ts";

let folders: string[] = [];
let houses: House[] = [];
beforeEach(() => {
  folders = [];
  houses = [];
});
afterEach(async () => {
  for (const { core } of houses) await core.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const report = (problem: string) => {
  throw new Error(problem);
};

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "rembuk-bundle-"));
  folders.push(folder);
  return folder;
}

async function openHouse(): Promise<House> {
  const folder = newFolder();
  const core = await openCore({ data: folder, isBackgroundOn: false, report });
  const house = { folder, core };
  houses.push(house);
  return house;
}

const edits = fc.array(
  fc.record({
    person: fc.constantFrom("p1", "p2"),
    key: fc.constantFrom("a", "b"),
    text: fc.string({ unit: "grapheme", maxLength: 10 }),
    cut: fc.nat({ max: 8 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const exportTo = async ({ folder }: House, file = join(newFolder(), "w1.rembuk")) => {
  const about = { workspaceId: "w1", name: "Kedai Rintik", exportedAt: 1_000, version: "test" };
  await exportBundle(folder, about, file);
  return file;
};
const importFrom = ({ folder, core }: House, file: string, ownerName: string | null = null) =>
  importBundle({
    folder,
    file,
    ownerName,
    withOperations: (deed) => deed(createOperations(core, "command")),
  });

/** A file as a device writes it, which keeps no history. */
async function fileOfDevice({ folder, core }: House): Promise<string> {
  core.committer.flush();
  const about = { workspaceId: "w1", name: "Kedai Rintik", exportedAt: 1_000, version: "test" };
  const { source, ...opened } = await openServerSource(folder, about);
  const file = join(newFolder(), "w1.rembuk");
  const bundle = writeBundle({
    ...source,
    async *documents() {
      for await (const { id, state } of source.documents()) yield { id, state };
    },
  });
  writeFileSync(file, Buffer.from(await new Response(bundle).arrayBuffer()));
  opened.close();
  return file;
}

/** Everything that must be equal, in forms that can be compared. */
async function contentOf({ folder, core }: House) {
  core.committer.flush();
  const about = { workspaceId: "w1", name: "", exportedAt: 0, version: "" };
  const opened = await openServerSource(folder, about);
  const documents: Record<string, unknown> = {};
  for await (const { id, state, history } of opened.source.documents()) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    documents[id] = {
      stateVector: Buffer.from(Y.encodeStateVector(doc)).toString("hex"),
      deletes: Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString("hex"),
      posts: doc.getMap("posts").toJSON(),
      captions: ["a", "b"].map((key) => doc.getText(`variants/${key}/caption`).toJSON()),
      history: history?.map(({ personId, at, update }) => [personId, at, sha256(update)]),
    };
  }
  opened.close();
  return documents;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function keepFile({ folder, core }: House, bytes: Uint8Array): Promise<string> {
  const name = sha256(bytes);
  await (
    await openBlobs(folder)
  ).put(
    name,
    (async function* () {
      yield bytes;
    })(),
  );
  takeFiles(core, { workspaceId: "w1", files: [{ sha256: name, size: bytes.length }] });
  return name;
}

const fileIn = ({ folder }: House, name: string) =>
  readFileSync(join(folder, "blobs", name.slice(0, 2), name));

describe("a bundle from server to server", () => {
  test(
    "[X8] brings equal documents, with who wrote what and when",
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, edits, fc.boolean(), async (calendar, draft, isCompacted) => {
          const [here, there] = [await openHouse(), await openHouse()];
          found(here);
          write(here, "w1.calendar.2026", calendar);
          write(here, "w1.draft.2026-a", draft);
          if (isCompacted) await here.core.compactor.compact("w1.calendar.2026");
          const file = await exportTo(here);

          const imported = await importFrom(there, file);

          expect(imported).toMatchObject({ isNew: true, documents: 3 });
          expect(await contentOf(there)).toEqual(await contentOf(here));
          expect(await importFrom(there, file)).toMatchObject({ isNew: false, changed: 0 });
          expect(await contentOf(there)).toEqual(await contentOf(here));
        }),
        { numRuns: 12 },
      );
    },
  );

  test("[X8] also takes a workspace from a device as it is", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (calendar) => {
        const [device, there] = [await openHouse(), await openHouse()];
        found(device);
        write(device, "w1.calendar.2026", calendar);
        const file = await fileOfDevice(device);

        await importFrom(there, file);

        const [was, is] = [await contentOf(device), await contentOf(there)];
        expect(Object.keys(is)).toEqual(Object.keys(was));
        for (const [id, document] of Object.entries(was)) {
          const { history: _, ...content } = document as { history: unknown };
          expect(is[id]).toMatchObject(content);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("[X8] brings files byte for byte, and those of this workspace only", async () => {
    const [here, there] = [await openHouse(), await openHouse()];
    found(here);
    found(here, "w2");
    const bytes = new Uint8Array(300_000).map((_, at) => at * 31);
    const name = await keepFile(here, bytes);
    const foreign = new TextEncoder().encode("of another team");
    await (
      await openBlobs(here.folder)
    ).put(
      sha256(foreign),
      (async function* () {
        yield foreign;
      })(),
    );

    const imported = await importFrom(there, await exportTo(here));

    expect(imported).toMatchObject({ blobs: 1 });
    expect(new Uint8Array(fileIn(there, name))).toEqual(bytes);
    expect(() => fileIn(there, sha256(foreign))).toThrow("ENOENT");
  });

  test("[X9] merges with what went on there meanwhile", async () => {
    const [here, there] = [await openHouse(), await openHouse()];
    found(here);
    write(here, "w1.calendar.2026", [{ person: "p1", key: "a", text: "satu", cut: 9 }]);
    await importFrom(there, await exportTo(here));
    write(here, "w1.calendar.2026", [{ person: "p1", key: "a", text: "dua", cut: 9 }]);
    write(there, "w1.calendar.2026", [{ person: "p2", key: "b", text: "tiga", cut: 9 }]);

    await importFrom(there, await exportTo(here));
    await importFrom(here, await exportTo(there));

    const merged = (await contentOf(here))["w1.calendar.2026"] as { posts: unknown };
    expect(merged).toMatchObject({ posts: { a: "dua", b: "tiga" } });
    expect((await contentOf(there))["w1.calendar.2026"]).toMatchObject({ posts: merged.posts });
  });

  test("[X9] makes the person of that name its owner, and gives a token once", async () => {
    const [here, there] = [await openHouse(), await openHouse()];
    found(here);
    const file = await exportTo(here);
    const { token } = await importFrom(there, file, "Sari");
    expect(there.core.keys.holderOf(token!)).toMatchObject({ personId: "p1", role: "owner" });
    expect(await importFrom(there, file, "Sari")).toMatchObject({ token: null });

    const third = await openHouse();
    const stranger = await importFrom(third, file, "Bima");
    expect(third.core.keys.holderOf(stranger.token!)).toMatchObject({ role: "owner" });
    expect(third.core.workspaces.firstOwner("w1")).not.toBe("p1");
  });

  test("[X9] refuses a workspace that was begun apart under the same id", async () => {
    const [here, there] = [await openHouse(), await openHouse()];
    found(here);
    found(there);
    const before = await contentOf(there);
    await expect(importFrom(there, await exportTo(here))).rejects.toThrow("Another workspace");
    expect(await contentOf(there)).toEqual(before);
  });

  test("[X3] that was cut or altered leaves no workspace and no documents behind", async () => {
    const [here, there] = [await openHouse(), await openHouse()];
    found(here);
    write(here, "w1.calendar.2026", [{ person: "p1", key: "a", text: "satu", cut: 9 }]);
    const file = await exportTo(here);
    const whole = readFileSync(file);
    for (const cut of [100, 1_500, whole.length - 2_000]) {
      truncateSync(file, cut);
      await expect(importFrom(there, file)).rejects.toThrow("Nothing was imported");
      writeFileSync(file, whole);
    }
    const altered = Buffer.from(whole);
    altered[2_600]! ^= 1;
    writeFileSync(file, altered);
    await expect(importFrom(there, file)).rejects.toThrow("Nothing was imported");
    expect(there.core.workspaces.list()).toEqual([]);
    expect(await contentOf(there)).toEqual({});
  });

  test("[X7] leaves no half file behind when it cannot be written", async () => {
    const here = await openHouse();
    found(here);
    const name = await keepFile(here, new Uint8Array(10));
    rmSync(join(here.folder, "blobs", name.slice(0, 2), name));
    const to = newFolder();
    await expect(exportTo(here, join(to, "w1.rembuk"))).rejects.toThrow("missing");
    expect(readdirSync(to)).toEqual([]);
  });

  test("[X9] is heard of in live rooms at once", async () => {
    const here = await openHouse();
    found(here);
    const file = await exportTo(here);
    const server = await openTestServer();
    try {
      const into = (deed: Parameters<typeof server.operations>[0]) => server.operations(deed);
      const task = { folder: server.data, file, ownerName: null, withOperations: into as never };
      const { token } = await importBundle(task);
      const client = server.connect("w1.calendar.2026", token!);
      await client.synced();
      write(here, "w1.calendar.2026", [{ person: "p1", key: "a", text: "satu", cut: 9 }]);
      const heard = new Promise((resolve) => {
        client.doc.once("update", resolve);
      });
      await importBundle({ ...task, file: await exportTo(here) });
      await heard;
      expect(client.doc.getMap("posts").toJSON()).toEqual({ a: "satu" });
    } finally {
      await server.close();
    }
  });
});
