import "fake-indexeddb/auto";
import {
  deleteDeviceStore,
  deviceWorkspace,
  deviceWorkspaces,
  openDeviceStore,
  openWorkspace,
  rememberWorkspace,
} from "@rembuk/client";
import { seedWorkspace } from "@rembuk/crdt/yjs";
import { type BundleSource, writeBundle } from "@rembuk/formats";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { openBundle } from "./open-bundle.ts";

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
});

let made = 0;
const newId = () => `w${++made}`;
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");

interface Words {
  readonly key: string;
  readonly text: string;
  readonly cut: number;
}

const wordsArbitrary = fc.array(
  fc.record({
    key: fc.constantFrom("a", "b"),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    cut: fc.nat({ max: 8 }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** A document that people have written and deleted in. */
function documentOf(words: readonly Words[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { key, text, cut } of words) {
    doc.getMap("posts").set(key, text);
    const caption = doc.getText(`variants/${key}/caption`);
    caption.insert(0, text);
    if (cut < caption.length) caption.delete(cut, caption.length - cut);
  }
  return doc;
}

interface Cargo {
  readonly workspaceId: string;
  readonly personId?: string;
  readonly documents?: Readonly<Record<string, Y.Doc>>;
  readonly blobs?: readonly Uint8Array<ArrayBuffer>[];
  readonly people?: readonly string[];
}

/** The file of a workspace. */
async function fileOf({ workspaceId, personId, documents = {}, blobs = [] }: Cargo): Promise<Blob> {
  const seed = seedWorkspace(
    { name: "Kedai Rintik", zone: "Asia/Jakarta", locale: "id" },
    { id: "sari", name: "Sari" },
  );
  const source: BundleSource = {
    about: {
      workspaceId,
      name: "Kedai Rintik",
      exportedAt: 1,
      version: "test",
      ...(personId && { personId }),
    },
    async *documents() {
      yield { id: `${workspaceId}.workspace`, state: seed };
      for (const [key, doc] of Object.entries(documents)) {
        const state = Y.encodeStateAsUpdate(doc);
        // As a server writes them.
        const history = [{ personId: "sari", at: 1, update: state }];
        yield { id: `${workspaceId}.${key}`, state, history };
      }
    },
    async *blobs() {
      for (const bytes of blobs) {
        const stream = () => new Blob([bytes]).stream();
        yield { sha256: await sha256(bytes), size: bytes.length, stream };
      }
    },
  };
  return new Response(writeBundle(source) as BodyInit).blob();
}

/** The same workspace taken out again, by the session that has it open. */
async function takenOut(workspaceId: string): Promise<Blob> {
  const opened = await openDeviceStore(workspaceId);
  const session = openWorkspace({
    workspaceId,
    personId: "sari",
    role: "owner",
    server: null,
    opened,
  });
  const about = { workspaceId, name: "Kedai Rintik", exportedAt: 1, version: "test" };
  const blob = await new Response(
    writeBundle({ about, ...session.bundleSource() }) as BodyInit,
  ).blob();
  await session.close();
  return blob;
}

/** What the device holds of a document, in forms that can be compared. */
async function heldOf(workspaceId: string, key: string) {
  const { store } = await openDeviceStore(workspaceId);
  const { updates } = await store.load(`${workspaceId}.${key}`);
  store.close();
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return factsOf(doc);
}

function factsOf(doc: Y.Doc) {
  return {
    stateVector: Buffer.from(Y.encodeStateVector(doc)).toString("hex"),
    everything: Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString("hex"),
    posts: doc.getMap("posts").toJSON(),
    captions: ["a", "b"].map((name) => doc.getText(`variants/${name}/caption`).toJSON()),
  };
}

async function rowsOf(workspaceId: string) {
  const { store } = await openDeviceStore(workspaceId);
  const rows = [await store.documents(), await store.waiting(), await store.blobs()] as const;
  store.close();
  return rows;
}

describe("a workspace that is opened from a file", () => {
  test("[X8] is equal to the one that was taken out, however often it goes from device to device", async () => {
    await fc.assert(
      fc.asyncProperty(wordsArbitrary, wordsArbitrary, async (calendar, draft) => {
        const workspaceId = newId();
        const documents = {
          "calendar.2026": documentOf(calendar),
          "draft.2026-a": documentOf(draft),
        };
        await openBundle(await fileOf({ workspaceId, documents }));
        const again = await takenOut(workspaceId);
        await deleteDeviceStore(workspaceId);
        expect((await rowsOf(workspaceId))[0]).toEqual([]);
        await openBundle(again);

        for (const [key, doc] of Object.entries(documents)) {
          expect(await heldOf(workspaceId, key)).toEqual(factsOf(doc));
        }
      }),
      { numRuns: 15 },
    );
  });

  test("[X8] has its files byte for byte", async () => {
    const workspaceId = newId();
    const bytes = new Uint8Array(200_000).map((_, at) => at * 7);
    await openBundle(await fileOf({ workspaceId, blobs: [bytes] }));
    const { store } = await openDeviceStore(workspaceId);
    const blob = await store.blob(await sha256(bytes));
    store.close();
    expect(new Uint8Array(await blob!.arrayBuffer())).toEqual(bytes);
  });

  test("[X9] is listed with its ids, on this device only, as the person who saved it", async () => {
    const workspaceId = newId();
    const workspace = await openBundle(await fileOf({ workspaceId, personId: "sari" }));
    expect(workspace).toEqual({
      workspaceId,
      personId: "sari",
      name: "Kedai Rintik",
      role: "owner",
      server: null,
    });
    expect(deviceWorkspace(workspaceId)).toEqual(workspace);
  });

  test("[X9] adds nothing when it is opened again", async () => {
    const workspaceId = newId();
    const documents = { "calendar.2026": documentOf([{ key: "a", text: "satu dua", cut: 4 }]) };
    const file = await fileOf({ workspaceId, documents });
    await openBundle(file);
    const before = await rowsOf(workspaceId);
    await openBundle(file);
    expect(await rowsOf(workspaceId)).toEqual(before);
    expect(deviceWorkspaces()).toHaveLength(1);
  });

  test("[X9] brings what is new to the workspace that is here, and it waits for its server", async () => {
    const workspaceId = newId();
    const doc = documentOf([{ key: "a", text: "satu", cut: 9 }]);
    await openBundle(await fileOf({ workspaceId, documents: { "calendar.2026": doc } }));
    const shared = { ...deviceWorkspace(workspaceId)!, server: { token: "t", isAttached: true } };
    rememberWorkspace(shared);
    doc.getMap("posts").set("b", "dua");

    const file = await fileOf({ workspaceId, documents: { "calendar.2026": doc } });
    expect(await openBundle(file)).toEqual(shared);

    const [, waiting] = await rowsOf(workspaceId);
    expect([...waiting.keys()]).toContain(`${workspaceId}.calendar.2026`);
    expect((await heldOf(workspaceId, "calendar.2026")).posts).toEqual({ a: "satu", b: "dua" });
  });

  test("[X9] goes to the server of a workspace that was shared while the file was read, and its token stays", async () => {
    const workspaceId = newId();
    const doc = documentOf([{ key: "a", text: "satu", cut: 9 }]);
    const file = await fileOf({ workspaceId, documents: { "calendar.2026": doc } });
    await openBundle(file);
    doc.getMap("posts").set("b", "dua");
    const more = await fileOf({ workspaceId, documents: { "calendar.2026": doc } });
    const server = { token: "t", isAttached: true };
    let isShared = false;
    await openBundle(more, (done) => {
      if (isShared || done < more.size) return;
      isShared = true;
      rememberWorkspace({ ...deviceWorkspace(workspaceId)!, server });
    });
    expect(deviceWorkspace(workspaceId)!.server).toEqual(server);
    expect((await rowsOf(workspaceId))[1].size).toBeGreaterThan(0);
  });

  test("[X9] is shown at once by whoever has the workspace open", async () => {
    const workspaceId = newId();
    const workspace = await openBundle(await fileOf({ workspaceId }));
    const opened = await openDeviceStore(workspaceId);
    const session = openWorkspace({ ...workspace, server: null, opened });
    const shard = session.calendar("2026");
    await shard.loaded;
    const doc = documentOf([{ key: "a", text: "satu", cut: 9 }]);
    await openBundle(await fileOf({ workspaceId, documents: { "calendar.2026": doc } }));
    const there = new Promise<void>((resolve) => {
      const look = () => {
        if (shard.live.doc.getMap("posts").get("a") === "satu") resolve();
      };
      session.subscribe(look);
      look();
    });
    await expect(there).resolves.toBeUndefined();
    await session.close();
  });

  test("[X3] that was cut or altered is not listed, and nothing of it is kept", async () => {
    const workspaceId = newId();
    const documents = { "calendar.2026": documentOf([{ key: "a", text: "satu", cut: 9 }]) };
    const file = await fileOf({ workspaceId, documents });
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[2_100]! ^= 1;
    const wrong = [
      [file.slice(0, file.size - 2_000), "cutBundle"],
      [new Blob([bytes]), "alteredBundle"],
      [new Blob(["Date,Title\n"]), "notABundle"],
    ] as const;
    for (const [blob, code] of wrong) {
      await expect(openBundle(blob)).rejects.toMatchObject({ reason: { code } });
    }
    expect(deviceWorkspaces()).toEqual([]);
    expect((await rowsOf(workspaceId))[0]).toEqual([]);
  });

  test("[X3] with a document that cannot be read is refused, although its sums are right", async () => {
    const workspaceId = newId();
    const source: BundleSource = {
      about: { workspaceId, name: "x", exportedAt: 1, version: "test" },
      async *documents() {
        yield { id: `${workspaceId}.calendar.2026`, state: Uint8Array.of(9, 9, 9, 9) };
      },
      async *blobs() {},
    };
    const file = await new Response(writeBundle(source) as BodyInit).blob();
    await expect(openBundle(file)).rejects.toMatchObject({ reason: { code: "brokenDocument" } });
  });

  test("[X7] tells how many bytes are done, and stops where it is told to", async () => {
    const workspaceId = newId();
    const file = await fileOf({ workspaceId });
    const told: number[] = [];
    await openBundle(file, (done, all) => told.push(done / all));
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));

    const stop = new AbortController();
    stop.abort();
    const other = await fileOf({ workspaceId: newId() });
    await expect(openBundle(other, () => {}, stop.signal)).rejects.toThrow("abort");
  });
});
