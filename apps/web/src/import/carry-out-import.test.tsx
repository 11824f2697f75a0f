import {
  createMemoryStore,
  type DeviceStore,
  openWorkspace,
  type WorkspaceSession,
} from "@rembuk/client";
import { type ImportInput, mapColumns, planImport, readTable, shardsNeeded } from "@rembuk/formats";
import { MASTER } from "@rembuk/model";
import { beforeEach, expect, test } from "vitest";

import { carryOut } from "./carry-out-import.ts";
import type { Importer, ImportQuestion } from "./importer.ts";
import { type Planned, planWith } from "./plan-with.ts";

/** What the worker does, without the worker that jsdom lacks. */
const importer: Pick<Importer, "ask"> = {
  ask: async (question: ImportQuestion) =>
    (question.ask === "plan"
      ? planImport(question.request, question.existing)
      : question.ask === "shards" && shardsNeeded(question.input, question.workspace)) as never,
};

const FILE = "Date,Title,Caption\n2026-12-01,Satu,Kata satu\n2026-12-02,Dua,Kata dua\n";

beforeEach(() => {
  Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
});

const AWAY = { url: "http://127.0.0.1:1", token: "none" };

function open(
  store: DeviceStore = createMemoryStore(),
  server: typeof AWAY | null = AWAY,
): WorkspaceSession {
  const opened = {
    store,
    health: () => ({ kind: "lasting" }) as const,
    subscribe: () => () => {},
    onRecovery: () => () => {},
    wasEvicted: false,
    retry: () => Promise.resolve(),
  };
  return openWorkspace({ workspaceId: "w1", personId: "sari", role: "owner", server, opened });
}

function inputOf(file: string): ImportInput {
  const read = readTable(new TextEncoder().encode(file), "2026-11-24");
  if (read.kind !== "table") throw new Error("not a table");
  return { table: read.table, mapping: mapColumns(read.table), zone: "UTC", today: "2026-11-24" };
}

async function planned(session: WorkspaceSession, file = FILE) {
  const found: Planned = await planWith(importer, session, inputOf(file));
  if (found.kind !== "plan") throw new Error(`${found.year} is away`);
  return found.plan;
}

async function captions(session: WorkspaceSession): Promise<Record<string, string>> {
  const { posts } = session.calendar("2026").live.read();
  const entries = Object.values(posts).map(async ({ id, title }) => {
    const draft = session.draft(id);
    await draft.loaded;
    return [title, draft.live.text("variants", MASTER, "caption").read()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test("a post appears with its caption or not at all", async () => {
  const store = createMemoryStore();
  let isFull = true;
  const session = open({
    ...store,
    appendAll: (edits) => (isFull ? Promise.reject(new Error("full")) : store.appendAll(edits)),
  });
  await expect(carryOut(session, await planned(session), () => {})).rejects.toThrow("full");
  expect(session.calendar("2026").live.read().posts).toEqual({});

  isFull = false;
  await carryOut(session, await planned(session), () => {});
  expect(await captions(session)).toEqual({ Satu: "Kata satu", Dua: "Kata dua" });
  await session.close();
});

test("an import that was cut off after its captions is completed by the same file", async () => {
  const store = createMemoryStore();
  const cut = open(store);
  const plan = await planned(cut);
  await cut.seedCaptions(
    plan.texts.map(({ documentId, text }) => ({
      postId: documentId.split(".")[2]!,
      caption: text,
    })),
    () => {},
  );
  await cut.close();

  const session = open(store);
  expect((await planned(session)).new).toBe(2);
  await carryOut(session, await planned(session), () => {});
  expect(await captions(session)).toEqual({ Satu: "Kata satu", Dua: "Kata dua" });
  await session.close();
});

test("a file is compared with what the device has, although it has not been opened yet", async () => {
  const store = createMemoryStore();
  const first = open(store);
  await carryOut(first, await planned(first), () => {});
  await first.close();

  const session = open(store);
  expect(await planned(session)).toMatchObject({ new: 0, unchanged: 2 });
  await session.close();
});

test("a file is not compared with a year that only a server has which is away", async () => {
  const session = open();
  session.workspace.live.apply([{ type: "insert", table: "shards", record: { id: "2026" } }]);
  expect(await planWith(importer, session, inputOf(FILE))).toEqual({ kind: "away", year: "2026" });
  await session.close();
});

test("a caption that could not be compared comes with the next import", async () => {
  const store = createMemoryStore();
  const first = open(store);
  await carryOut(first, await planned(first), () => {});
  await first.close();

  const later = FILE.replace("Kata satu", "Kata baru");
  const session = open({
    ...store,
    // The drafts of this device are gone; the server that has them is away.
    load: (id) => (id.includes(".draft.") ? createMemoryStore().load(id) : store.load(id)),
  });
  expect(await carryOut(session, await planned(session, later), () => {})).toBe(1);
  expect(await planned(session, later)).toMatchObject({ changed: 1 });
  await session.close();
});

test("an import of many rows is taken back whole, with the captions it replaced", async () => {
  const session = open();
  await carryOut(session, await planned(session), () => {});
  const later = FILE.replace("Kata satu", "Kata baru");
  expect(await carryOut(session, await planned(session, later), () => {})).toBe(0);
  expect(await captions(session)).toEqual({ Satu: "Kata baru", Dua: "Kata dua" });
  session.undo.undo();
  expect(await captions(session)).toEqual({ Satu: "Kata satu", Dua: "Kata dua" });
  await session.close();
});

test("a workspace that no server holds takes posts and day notes, and each once", async () => {
  const calendar = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY:Kopi pagi",
    "DTSTART:20261201T090000",
    "DESCRIPTION:Kata kopi",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:2",
    "SUMMARY:Natal",
    "DTSTART;VALUE=DATE:20261225",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\n");
  const store = createMemoryStore();
  const session = open(store, null);
  await carryOut(session, await planned(session, calendar), () => {});
  expect(await captions(session)).toEqual({ "Kopi pagi": "Kata kopi" });
  expect(session.calendar("2026").live.read().dayNotes).toMatchObject({
    "2026-12-25": { text: "Natal" },
  });
  expect(await planned(session, calendar)).toMatchObject({ new: 0, unchanged: 2 });
  session.undo.undo();
  expect(await planned(session, calendar)).toMatchObject({ new: 0, changed: 2 });
  await session.close();
});

test("[I36] an import that is stopped while it writes captions has changed no post", async () => {
  const session = open();
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const stopped = carryOut(session, await planned(session), stop, stopping.signal);
  await expect(stopped).rejects.toThrow("aborted");
  expect(session.calendar("2026").live.read().posts).toEqual({});

  await carryOut(session, await planned(session), () => {});
  expect(await captions(session)).toEqual({ Satu: "Kata satu", Dua: "Kata dua" });
  await session.close();
});
