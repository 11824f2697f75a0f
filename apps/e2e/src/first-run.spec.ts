import { newSecret } from "@rembuk/protocol";

import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";

test("on a fresh server one names the workspace and oneself, and stands in this month", async ({
  office,
  server,
}) => {
  const { page } = await office.stranger();
  await page.goto(server.url);
  await expect(page.getByRole("heading", { name: "Set up your workspace" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Name of the workspace" })).toBeFocused();

  // Names are asked for, in words and at their field, before anything is sent.
  await page.getByRole("button", { name: "Make the workspace" }).click();
  await expect(
    page.getByRole("textbox", { name: "Name of the workspace" }),
  ).toHaveAccessibleDescription(/Give the workspace a name/);
  await expect(page.getByRole("textbox", { name: "Name of the workspace" })).toBeFocused();

  await page.keyboard.type("Kedai Rintik");
  await page.getByRole("textbox", { name: "Your name" }).fill("Sari Wulandari");
  await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue("Asia/Jakarta");
  await page.getByRole("combobox", { name: "Time zone" }).selectOption("Asia/Makassar");
  await page.getByRole("button", { name: "Make the workspace" }).click();

  const month = new Intl.DateTimeFormat("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "Asia/Jakarta",
  });
  await expect(page.getByRole("grid", { name: month.format(new Date()) })).toBeVisible();
  await expect(page.getByRole("banner").getByText("Kedai Rintik")).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Who is here" }).getByRole("img", { name: "Sari Wulandari" }),
  ).toBeVisible();
  await expect(page).toHaveTitle(/Kedai Rintik/);
});

test("a second visit goes straight in, and a deep link opens the same post again", async ({
  office,
  server,
}) => {
  const { page, context } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  const link = page.url();

  await page.reload();
  await expect(page.getByRole("grid", { name: "December 2026" })).toBeVisible();
  await expect(inspectorOf(page).getByRole("textbox", { name: "Title" })).toHaveValue("Kopi pagi");
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  const later = await context.newPage();
  await later.goto(server.url);
  await expect(later.getByRole("grid")).toBeVisible();
  await expect(later.getByRole("banner").getByText("Saved", { exact: true })).toBeVisible();
  // Nothing was lost, so nothing is back.
  await expect(later.getByText("You are connected again.")).toHaveCount(0);
  await later.goto(link);
  await expect(inspectorOf(later).getByRole("textbox", { name: "Title" })).toHaveValue("Kopi pagi");
});

test("the browser's own back and forward lead through months and posts", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await page.goBack();
  await expect(inspectorOf(page)).toBeHidden();
  await page.goForward();
  await expect(inspectorOf(page)).toBeVisible();
  await page.getByRole("button", { name: "Next month" }).click();
  await expect(page.getByRole("grid", { name: "January 2027" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("grid", { name: "December 2026" })).toBeVisible();
});

test("a stranger at a server that has a workspace is shown the way in, and comes in by a link", async ({
  office,
  server,
}) => {
  await office.person("Sari Wulandari");
  const link = await office.invite({ role: "editor" });
  const { page } = await office.stranger();
  await page.goto(server.url);
  await expect(
    page.getByRole("heading", { name: "This server already has a workspace" }),
  ).toBeVisible();
  const field = page.getByRole("textbox", { name: "Invitation link" });
  await field.fill("kedai");
  await page.getByRole("button", { name: "Open the invitation" }).click();
  await expect(field).toHaveAccessibleDescription(/not an invitation link/);
  await field.fill(link);
  await page.getByRole("button", { name: "Open the invitation" }).click();

  await expect(page.getByRole("heading", { name: "Come to “Kedai Rintik”" })).toBeVisible();
  await expect(page.getByText("You will be an editor")).toBeVisible();
  await page.getByRole("textbox", { name: "Your name" }).fill("Dimas");
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
});

test("an owner makes an invitation on the team page, and it works", async ({ office }) => {
  const sari = await office.person("Sari Wulandari");
  await sari.page.getByRole("link", { name: "Team" }).click();
  await sari.page.getByRole("combobox", { name: "Role" }).selectOption({ value: "viewer" });
  await sari.page.getByRole("button", { name: "Make a link" }).click();
  const link = await sari.page.getByRole("textbox", { name: "Invitation link" }).inputValue();

  const { page } = await office.stranger();
  await page.goto(link);
  await expect(page.getByText("You will be a viewer")).toBeVisible();
  await page.getByRole("textbox", { name: "Your name" }).fill("Klien");
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(sari.page.getByRole("list").getByText("Klien")).toBeVisible();
  await expect(sari.page.getByText("here now")).toBeVisible();

  // Whoever is in already is not asked for a name again.
  await page.goto(link);
  await expect(page.getByRole("grid")).toBeVisible();
});

test("an invitation that is unknown or used up says so, and what to do", async ({
  office,
  server,
}) => {
  await office.person("Sari Wulandari");
  const { page } = await office.stranger();
  await page.goto(`${server.url}/join#${"x".repeat(32)}`);
  await expect(page.getByRole("alert")).toContainText("This invitation is not known here");

  const used = await office.invite({ role: "editor", uses: 1 });
  await office.ask("/api/join", {
    body: {
      invitation: new URL(used).hash.slice(1),
      person: { id: "dimas", name: "Dimas" },
      token: newSecret(),
    },
  });
  await page.goto(used);
  await expect(page.getByRole("alert")).toContainText("This invitation has run out");
  await expect(page.getByRole("alert")).toContainText("Ask for a new one");
});

test("with the server away the way in says so and tries again", async ({ office, server }) => {
  await office.person("Sari Wulandari");
  const link = await office.invite({ role: "editor" });
  const { page } = await office.stranger();
  await page.goto(server.url);
  await page.getByRole("textbox", { name: "Invitation link" }).fill(link);
  await server.kill();
  await page.getByRole("button", { name: "Open the invitation" }).click();
  await expect(page.getByRole("alert")).toContainText("The server did not answer");
  await server.start();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("textbox", { name: "Your name" })).toBeVisible();
});
