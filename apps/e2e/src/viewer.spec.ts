import { openYjsDocument } from "@rembuk/crdt/yjs";
import { calendar, documentId, draft, MASTER, postIdIn, rankAtEnd } from "@rembuk/model";
import { CLOSE, WorkspaceAnswer } from "@rembuk/protocol";
import * as v from "valibot";

import { expect, test } from "./fixtures.ts";
import type { Office } from "./office.ts";
import { cardOf, dayOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf, wordsOf } from "./page/caption.ts";
import { openStockClient, readAfresh } from "./stock-client.ts";

/** A workspace with one post and its caption, and somebody who may only look. */
async function openViewing(office: Office) {
  const sari = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  await openPost(sari.page, "Kopi pagi");
  await captionOf(sari.page).fill("Pagi yang pelan.");
  const postId = new URL(sari.page.url()).pathname.split("/").at(-1)!;
  const klien = await office.person("Klien", { role: "viewer" });
  return { sari, klien, postId };
}

test("a viewer sees everything, live, and finds nothing to change it with", async ({ office }) => {
  const { sari, klien } = await openViewing(office);
  const { page } = klien;
  await page.goto(office.at("calendar/2026-12"));
  await expect(page.getByText("You can look, but not change anything here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "New post" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Import" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Write a post" })).toHaveCount(0);

  await openPost(page, "Kopi pagi");
  const post = inspectorOf(page);
  await expect(captionOf(page)).toHaveAttribute("aria-readonly", "true");
  await expect.poll(() => wordsOf(captionOf(page))).toBe("Pagi yang pelan.");
  await expect(post.getByRole("combobox", { name: "Status" })).toHaveCount(0);
  await expect(post.getByRole("button", { name: "Move to the bin" })).toHaveCount(0);
  await expect(post.getByRole("button", { name: "Add channel" })).toHaveCount(0);
  await expect(post.getByLabel("Date")).toHaveCount(0);
  await expect(post.getByRole("textbox", { name: "Title" })).toHaveAttribute("readonly");

  await captionOf(sari.page).pressSequentially("Nanti sore juga. ");
  await expect.poll(() => wordsOf(captionOf(page))).toContain("Nanti sore juga.");

  // Keys that change things do nothing either.
  await cardOf(page, "Kopi pagi").focus();
  for (const key of ["Delete", "n", "Space", "ArrowRight", "Space", "Control+z"]) {
    await page.keyboard.press(key);
  }
  await cardOf(page, "Kopi pagi").dragTo(dayOf(page, "2026-12-17"));
  await page.reload();
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeVisible();
  await expect(cardOf(dayOf(sari.page, "2026-12-10"), "Kopi pagi")).toBeVisible();

  await page.goto(office.at("team"));
  await expect(page.getByText("Only an owner can invite.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Make a link" })).toHaveCount(0);
});

test("a viewer who writes by raw protocol is shut out, and nothing has changed", async ({
  office,
  server,
}) => {
  const { klien, sari, postId } = await openViewing(office);
  await expect(sari.page.getByRole("banner").getByText("Saved", { exact: true })).toBeVisible();
  const shardId = documentId(office.workspaceId(), "calendar", "2026");
  const draftId = documentId(office.workspaceId(), "draft", postId);
  const [asViewer, asOwner] = [klien, sari].map(({ membership }) => ({
    url: server.url,
    token: membership.token,
  })) as [{ url: string; token: string }, { url: string; token: string }];
  const wordsIn = (doc: Parameters<typeof openYjsDocument>[0]) =>
    openYjsDocument(doc, draft).nativeText("variants", MASTER, "caption");

  const vandal = openStockClient(asViewer, draftId);
  await vandal.synced();
  expect(wordsIn(vandal.doc).toJSON()).toBe("Pagi yang pelan.");
  wordsIn(vandal.doc).delete(0, 5);
  expect(await vandal.closed()).toBe(CLOSE.forbidden);
  vandal.leave();

  // One who wrote before connecting offers it in the handshake; that is not taken either, and may stay.
  const smuggler = openStockClient(asViewer, shardId);
  smuggler.provider.disconnect();
  const record = { id: postIdIn("2026", "smuggled"), title: "Diselundupkan", rank: rankAtEnd([]) };
  openYjsDocument(smuggler.doc, calendar).apply([
    { type: "insert", table: "posts", record: { ...record, status: "idea", zone: "UTC" } },
  ]);
  smuggler.provider.connect();
  await smuggler.synced();
  smuggler.leave();

  expect(await readAfresh(asOwner, draftId, (doc) => wordsIn(doc).toJSON())).toBe(
    "Pagi yang pelan.",
  );
  const posts = await readAfresh(
    asOwner,
    shardId,
    (doc) => openYjsDocument(doc, calendar).read().posts,
  );
  expect(Object.values(posts).map(({ title }) => title)).toEqual(["Kopi pagi"]);
});

test("the doors of the server refuse who may not come through", async ({ office, server }) => {
  const { klien } = await openViewing(office);
  const id = office.workspaceId();
  const viewer = klien.membership.token;

  const invite = { token: viewer, body: { role: "owner" } };
  expect((await office.ask(`/api/workspaces/${id}/invitations`, invite)).status).toBe(403);
  expect((await office.ask(`/api/workspaces/${id}`)).status).toBe(401);
  expect((await office.ask(`/api/workspaces/${id}`, { token: "x".repeat(32) })).status).toBe(401);
  expect((await office.ask("/api/workspaces/another", { token: viewer })).status).toBe(404);
  const looked = await office.ask(`/api/workspaces/${id}`, { token: viewer });
  expect(v.parse(WorkspaceAnswer, await looked.json()).id).toBe(id);

  // A token that is none gets in nowhere, and a workspace not its own is shut to a good one.
  const stranger = openStockClient(
    { url: server.url, token: "x".repeat(32) },
    documentId(id, "workspace"),
  );
  expect(await stranger.closed()).toBe(CLOSE.revoked);
  stranger.leave();
  const neighbour = openStockClient(
    { url: server.url, token: viewer },
    documentId("another", "workspace"),
  );
  expect(await neighbour.closed()).toBe(CLOSE.forbidden);
  neighbour.leave();
});
