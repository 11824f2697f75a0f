import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

import { newSecret } from "@rembuk/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { type Core, openCore } from "../core.ts";
import { diagnose } from "../operations/diagnose.ts";
import { exchange, Overtaken } from "../store/compaction-log.ts";
import type { Peer } from "../sync/yjs/room.ts";
import { POISON, typed } from "../testing/messages.ts";
import { forgetUpdate } from "./forget-update.ts";
import { decodePack } from "./pack.ts";

let data: string;
let core: Core;
let workspaceId: string;
const problems: string[] = [];
const open = () =>
  openCore({ data, isBackgroundOn: false, report: (problem) => problems.push(problem) });
const author = { personId: "ada", connectionId: "c1" };

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "rembuk-compact-"));
  core = await open();
  const person = { id: "ada", name: "Ada" };
  workspaceId = core.memberships.found({
    id: "w1",
    name: "Kopi",
    zone: "UTC",
    locale: "en",
    person,
    token: newSecret(),
  }).workspaceId;
});
afterEach(async () => {
  await core.close();
  rmSync(data, { recursive: true, force: true });
  problems.length = 0;
});

const address = () => ({ id: `${workspaceId}.draft.p1`, workspaceId, kind: "draft" }) as const;
const write = (updates: readonly Uint8Array[]) =>
  core.documents.append(author, [{ address: address(), updates }]);

function textOf(content: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of content) Y.applyUpdate(doc, update);
  return doc.getText("caption").toJSON();
}

const SHARED = resolve(
  import.meta.dirname,
  "../../../..",
  process.env["REMBUK_SHARED"] ?? "../shared",
);
const TRACE = join(SHARED, "data/open/crdt/sequential_automerge-paper.json.gz");
/** Fewer and larger rounds than in life: the packs come out alike, and the test ends sooner. */
const ROWS_PER_ROUND = 13_000;

interface Trace {
  readonly endContent: string;
  readonly txns: readonly { readonly patches: readonly [number, number, string][] }[];
}

/** A real text typed letter by letter, one update each. */
function readTrace() {
  const trace = JSON.parse(gunzipSync(readFileSync(TRACE)).toString()) as Trace;
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("caption");
  for (const { patches } of trace.txns) {
    doc.transact(() => {
      for (const [at, remove, insert] of patches) {
        if (remove > 0) text.delete(at, remove);
        if (insert) text.insert(at, insert);
      }
    });
  }
  return { updates, bare: Y.encodeStateAsUpdate(doc).length, end: trace.endContent };
}

describe("compaction", () => {
  test("[S41] puts a snapshot in the place of the rows and keeps them packed, with who wrote what when", async () => {
    write(typed("selamat pagi".split("")));

    await core.compactor.compact(address().id);

    const logged = core.log.load(address().id)!;
    expect(logged.tail).toEqual([]);
    expect(textOf(core.documents.contentOf(address()))).toBe("selamat pagi");
    const [pack] = core.store.all(core.store.query.selectFrom("packs").selectAll());
    const rows = decodePack(pack!.bytes);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(rows[0]).toMatchObject({ personId: "ada", connectionId: "c1" });
  });

  test("[S41] hands out no commit number twice, even when all rows are packed away and the server restarts", async () => {
    write(typed(["a", "b", "c"]));
    const before = core.log.lastCommit();
    await core.compactor.compact(address().id);
    await core.close();

    core = await open();

    expect(core.log.lastCommit()).toBe(before);
  });

  test("[S46] one kept update can be forgotten, and the document stays as it is", async () => {
    write(typed("rahasia".split("")));
    await core.compactor.compact(address().id);

    forgetUpdate(core.store, { documentId: address().id, seq: 3 });

    const [pack] = core.store.all(core.store.query.selectFrom("packs").selectAll());
    expect(decodePack(pack!.bytes).map(({ seq }) => seq)).toEqual([1, 2, 4, 5, 6, 7]);
    expect(textOf(core.documents.contentOf(address()))).toBe("rahasia");
    expect((await diagnose(core)).ok).toBe(true);
    const again = { documentId: address().id, seq: 3 };
    expect(() => forgetUpdate(core.store, again)).toThrow("not-found");
  });

  test.skipIf(!existsSync(TRACE))(
    "[S47] automerge-paper: snapshot and tail at most 1.5 × the bare snapshot, kept rows at most 10 ×",
    { timeout: 120_000 },
    async () => {
      const { updates, bare, end } = readTrace();
      for (let from = 0; from < updates.length; from += ROWS_PER_ROUND) {
        write(updates.slice(from, from + ROWS_PER_ROUND));
        await core.compactor.compact(address().id);
      }

      const { documents } = await diagnose(core);
      const health = documents.find(({ id }) => id === address().id)!;
      expect(health.keptRows).toBe(updates.length);
      expect((health.snapshotBytes + health.tailBytes) / bare).toBeLessThan(1.5);
      expect(health.keptBytes / bare).toBeLessThan(10);
      expect(textOf(core.documents.contentOf(address()))).toBe(end);
    },
  );

  test("[S42] that was overtaken by another changes nothing", async () => {
    write(typed(["halo", " dunia"]));
    const before = core.log.load(address().id)!;
    const { snapshot } = await core.merger.merge({ snapshot: null, rows: before.tail });
    await core.compactor.compact(address().id);
    const change = {
      documentNo: before.no,
      expectedSeq: null,
      snapshot,
      rows: before.tail,
      poison: new Map<number, string>(),
      pack: new Uint8Array(),
      at: 0,
    };

    expect(() => exchange(core.store, change)).toThrow(Overtaken);
    expect(() => exchange(core.store, { ...change, expectedSeq: 2 })).toThrow(Overtaken);

    expect(core.log.load(address().id)!.snapshot?.seq).toBe(2);
    expect(textOf(core.documents.contentOf(address()))).toBe("halo dunia");
  });

  test("[S43] sets aside what cannot be merged, and asks everyone in the room to compare", async () => {
    const [hello, world] = typed(["halo", " dunia"]);
    const frames: Uint8Array[] = [];
    const peer: Peer = {
      personId: "bob",
      connectionId: "c2",
      outlet: {
        send: (...sent) => void frames.push(...sent),
        isLagging: () => false,
        takeSpoken: () => true,
      },
    };
    core.rooms.open(address()).join(peer);
    write([hello!, POISON, world!]);
    frames.length = 0;

    await core.compactor.compact(address().id);

    expect(textOf(core.documents.contentOf(address()))).toBe("halo dunia");
    const { quarantine, ok } = await diagnose(core);
    expect(ok).toBe(true);
    expect(quarantine).toEqual([
      { documentId: address().id, seq: 2, personId: "ada", reason: expect.any(String) },
    ]);
    expect(Buffer.from(frames[0]!).subarray(2, 4)).toEqual(Buffer.from([0, 0]));
    expect(frames.length).toBeGreaterThan(1);
    expect(problems).toEqual([expect.stringContaining("set aside")]);
  });

  test("[S45] loses nothing when it is killed at any moment", { timeout: 60_000 }, async () => {
    const stored: string[] = [];
    await core.close();
    for (let kill = 0; kill < 3; kill++) {
      const script = new URL("../testing/compacting-process.ts", import.meta.url);
      const child = fork(script, [data, workspaceId, address().id, `k${kill}`]);
      const name = `k${kill}`;
      let last = -1;
      child.on("message", (count: number) => (last = count));
      await once(child, "message");
      // The moment is what is random here; nothing is waited for.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
      child.kill("SIGKILL");
      await once(child, "exit");
      for (let count = 0; count <= last; count++) {
        for (let word = 0; word < 20; word++) stored.push(`${name}-${count}-${word}`);
      }
    }
    core = await open();

    const doc = new Y.Doc();
    for (const update of core.documents.contentOf(address())) Y.applyUpdate(doc, update);
    expect(stored.filter((word) => !doc.getMap("words").has(word))).toEqual([]);
    expect((await diagnose(core)).ok).toBe(true);
  });
});
