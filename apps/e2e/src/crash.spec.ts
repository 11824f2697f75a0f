import { openYjsDocument } from "@rembuk/crdt/yjs";
import { calendar, documentId, draft, MASTER, postIdIn, rankAtEnd } from "@rembuk/model";
import type * as Y from "yjs";

import { type CrashWriter, openCrashWriter, type WriteEdit } from "./crash-writer.ts";
import { expect, test } from "./fixtures.ts";
import { readAfresh, type StockDoor } from "./stock-client.ts";

const KILLS = 3;
const POST = postIdIn("2026", "crash");

const captionIn = (doc: Y.Doc) =>
  openYjsDocument(doc, draft).nativeText("variants", MASTER, "caption");
const wordsIn = (doc: Y.Doc) => captionIn(doc).toJSON();
const typeInCaption: WriteEdit = ({ doc }, edit) => {
  const caption = captionIn(doc);
  caption.insert(caption.length, edit);
};
const planPost: WriteEdit = ({ doc }, edit) => {
  const id = postIdIn("2026", edit.replace(";", ""));
  const record = { id, title: edit, zone: "Asia/Jakarta", rank: rankAtEnd([]) };
  const changes = [
    { type: "insert", table: "posts", record: { ...record, status: "idea" } },
  ] as const;
  openYjsDocument(doc, calendar).apply(changes);
};

test("ten stock clients write, the server is killed, and nothing it acknowledged is lost", async ({
  office,
  server,
}) => {
  await office.person("Sari Wulandari");
  const door: StockDoor = { url: server.url, token: office.owner().token };
  const draftId = documentId(office.workspaceId(), "draft", POST);
  const calendarId = documentId(office.workspaceId(), "calendar", "2026");
  const five = (documentId: string, name: string, write: WriteEdit) =>
    Array.from({ length: 5 }, (_, seat) =>
      openCrashWriter(door, documentId, `${name}${seat}`, write),
    );
  const typists = five(draftId, "typist", typeInCaption);
  const planners = five(calendarId, "planner", planPost);
  const writers = [...typists, ...planners];

  for (let kill = 0; kill < KILLS; kill++) {
    for (const { client } of writers) client.provider.connect();
    await Promise.all(writers.map(({ client }) => client.synced()));
    const moment = acknowledgedBy(writers).length + 150 + Math.random() * 150;
    for (const writer of writers) writer.startTyping();
    await expect
      .poll(() => acknowledgedBy(writers).length, { intervals: [5] })
      .toBeGreaterThan(moment);
    await server.kill();
    // From here on the writers are away: what a fresh client finds, the server has kept by itself.
    for (const writer of writers) {
      writer.stopTyping();
      writer.client.provider.disconnect();
    }
    await server.start();

    const kept =
      (await readAfresh(door, draftId, wordsIn)) + (await readAfresh(door, calendarId, titlesIn));
    const lost = acknowledgedBy(writers).filter((edit) => !kept.includes(edit));
    expect(lost, `acknowledged and lost after kill ${kill + 1}`).toEqual([]);
  }
  const sent = writers.flatMap((writer) => writer.sent);
  expect(acknowledgedBy(writers).length).toBeGreaterThanOrEqual(0.9 * sent.length);

  // The writers come back with what the server had not stored, and all hold the same.
  for (const { client } of writers) client.provider.connect();
  await Promise.all(writers.map(({ client }) => client.synced()));
  await expectOneDocument(typists, wordsIn);
  await expectOneDocument(planners, titlesIn);
  for (const { client } of writers) client.leave();
});

const acknowledgedBy = (writers: readonly CrashWriter[]) =>
  writers.flatMap((writer) => writer.acknowledged());

/** The titles of a calendar's posts, in an order of their own. */
function titlesIn(doc: Y.Doc): string {
  const { posts } = openYjsDocument(doc, calendar).read();
  return Object.values(posts)
    .map(({ title }) => title)
    .sort()
    .join("");
}

/** Everybody's document comes to hold what anybody sent, and all documents say the same. */
async function expectOneDocument(
  writers: readonly CrashWriter[],
  read: (doc: Y.Doc) => string,
): Promise<void> {
  const sent = writers.flatMap((writer) => writer.sent);
  for (const { client } of writers) {
    const missing = () => {
      const found = read(client.doc);
      return sent.filter((edit) => !found.includes(edit));
    };
    await expect.poll(missing).toEqual([]);
  }
  expect(new Set(writers.map(({ client }) => read(client.doc))).size).toBe(1);
}
