import { createTarPacker, packTar, unpackTar } from "modern-tar";
import { describe, expect, test } from "vitest";

import { readBundle } from "./read-bundle.ts";
import { ABOUT, bundled, bytesOf, memorySink, read, SMALL } from "./testing.ts";

/** The bundle with its entries made into others. */
async function remade(
  change: (entries: { name: string; data: Uint8Array }[]) => { name: string; data: Uint8Array }[],
  cargo = SMALL,
): Promise<Uint8Array> {
  const unpacked = await unpackTar(await bundled(cargo));
  const entries = unpacked.map(({ header, data }) => ({ name: header.name, data: data! }));
  return packTar(
    change(entries).map(({ name, data }) => ({
      header: { name, size: data.length, type: "file" },
      body: data,
    })),
  );
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("a bundle", () => {
  test("[X4] with an entry that was exchanged, doubled, moved, taken out or put in is refused", async () => {
    const tampered = [
      remade((entries) =>
        entries.map((entry, at) => (at === 1 ? { ...entry, data: Uint8Array.of(9) } : entry)),
      ),
      remade((entries) => entries.toSpliced(2, 0, entries[1]!)),
      remade((entries) => entries.toSpliced(1, 1)),
      remade((entries) => [
        ...entries.slice(0, 2),
        entries[4]!,
        ...entries.slice(2, 4),
        entries[5]!,
      ]),
      remade((entries) => entries.toSpliced(2, 1)),
      remade((entries) =>
        entries.toSpliced(1, 0, { name: "documents/w2.workspace.yjs", data: Uint8Array.of(1) }),
      ),
      remade((entries) => [...entries, entries[1]!]),
      remade((entries) => entries.slice(0, -1)),
    ];
    for (const bytes of tampered) {
      const { report, kept } = await read(await bytes);
      expect(report.kind).toBe("refused");
      expect(kept).toBeNull();
    }
  });

  test("[X4] with a row of nobody, or of a time that no calendar reaches, is refused", async () => {
    const row = { personId: "p1", at: 1_000, update: Uint8Array.of(0, 0) };
    const rows = [
      { ...row, at: 2 ** 63 },
      { ...row, at: 8.64e15 + 1 },
      { ...row, personId: "" },
      { ...row, personId: "__proto__" },
      { ...row, personId: "p".repeat(65) },
    ];
    for (const wrong of rows) {
      const documents = [{ id: "w1.workspace", state: Uint8Array.of(0, 0), history: [wrong] }];
      const { report, kept } = await read(await bundled({ ...SMALL, documents }));
      expect(report).toMatchObject({
        reason: { code: "alteredBundle", entry: "history/w1.workspace.rows" },
      });
      expect(kept).toBeNull();
    }
  });

  test("[X4] whose names lead elsewhere, or whose entries are links, is refused", async () => {
    const names = [
      "../escape",
      "/etc/passwd",
      "documents/../../w1.workspace.yjs",
      "documents/..yjs",
      "documents/w1.workspace.yjs/x",
      "documents\\w1.workspace.yjs",
      "blobs/../../x",
      `blobs/${"A".repeat(64)}`,
      "__proto__",
    ];
    for (const name of names) {
      const bytes = await remade((entries) =>
        entries.toSpliced(1, 0, { name, data: Uint8Array.of(1) }),
      );
      expect((await read(bytes)).report).toMatchObject({ reason: { code: "alteredBundle" } });
    }
    for (const type of ["symlink", "link", "directory", "fifo"] as const) {
      const { readable, controller } = createTarPacker();
      const written = bytesOf(readable);
      const manifest = json({ product: "rembuk", format: 1, ...ABOUT });
      const file = controller.add({ name: "manifest.json", size: manifest.length }).getWriter();
      await file.write(manifest);
      await file.close();
      const name = type === "directory" ? "documents/" : "documents/w1.workspace.yjs";
      await controller.add({ name, size: 0, type, linkname: "/etc/passwd" }).getWriter().close();
      controller.finalize();
      expect((await read(await written)).report).toMatchObject({
        reason: { code: "alteredBundle" },
      });
    }
  });

  test("[X5] of a newer format says so", async () => {
    const bytes = await remade(([, ...rest]) => [
      { name: "manifest.json", data: json({ product: "rembuk", format: 2, ...ABOUT }) },
      ...rest,
    ]);
    expect((await read(bytes)).report).toEqual({
      kind: "refused",
      reason: { code: "newerBundle", format: 2 },
    });
  });

  test("[X5] of another product, and anything else, is no bundle", async () => {
    const others = [
      new Uint8Array(),
      new TextEncoder().encode("Date,Title\n2026-12-01,Kopi\n"),
      new Uint8Array(5_000).fill(0),
      new Uint8Array(5_000).fill(0xff),
      await packTar([{ header: { name: "notes.txt", size: 2 }, body: "hi" }]),
      await packTar([{ header: { name: "manifest.json", size: 2 }, body: "{}" }]),
      await packTar([{ header: { name: "manifest.json", size: 4 }, body: "null" }]),
    ];
    for (const bytes of others) {
      expect((await read(bytes)).report).toEqual({
        kind: "refused",
        reason: { code: "notABundle" },
      });
    }
  });

  test("[X6] that claims more than any workspace holds is refused before it is read", async () => {
    const { readable, controller } = createTarPacker();
    const { sink, kept } = memorySink();
    const report = readBundle(readable, sink);
    const manifest = json({ product: "rembuk", format: 1, ...ABOUT });
    const file = controller.add({ name: "manifest.json", size: manifest.length }).getWriter();
    await file.write(manifest);
    await file.close();
    controller.add({ name: "documents/w1.workspace.yjs", size: 2 ** 40 });
    expect(await report).toMatchObject({ reason: { code: "bundleTooLarge" } });
    expect(kept()).toBeNull();
  });

  test(
    "[X6] of a million entries is refused at its limit, in bounded memory",
    { timeout: 120_000 },
    async () => {
      const { sink } = memorySink();
      sink.document = async () => undefined;
      const manifest = await packTar([
        {
          header: {
            name: "manifest.json",
            size: json({ product: "rembuk", format: 1, ...ABOUT }).length,
          },
          body: json({ product: "rembuk", format: 1, ...ABOUT }),
        },
      ]);
      const endless = manyDocuments(manifest.slice(0, -1024), 1_000_000);
      const report = await readBundle(endless.stream, sink);
      expect(report).toMatchObject({ reason: { code: "bundleTooLarge" } });
      expect(endless.given()).toBeLessThan(210_000);
    },
  );
});

/** An archive of as many documents as wanted, made while it is read. */
function manyDocuments(head: Uint8Array, count: number) {
  let given = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (given === 0) controller.enqueue(head);
      const entries = Array.from({ length: 1_000 }, (_, at) => ({
        header: { name: `documents/w1.draft.d${given + at}.yjs`, size: 0 },
      }));
      controller.enqueue((await packTar(entries)).slice(0, -1024));
      given += 1_000;
      if (given >= count) controller.close();
    },
  });
  return { stream, given: () => given };
}
