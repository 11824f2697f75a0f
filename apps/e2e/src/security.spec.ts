import { expect, test } from "./fixtures.ts";
import { openPost, planPost } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { watchPages } from "./watch-page.ts";

test("every answer carries the guards, and scripts come from files of ours only", async ({
  office,
  server,
}) => {
  await office.person("Sari Wulandari");
  for (const path of [
    "/",
    office.at("calendar/2026-12").slice(server.url.length),
    "/api/setup",
    "/nowhere",
  ]) {
    const { headers } = await office.ask(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toMatch(/script-src 'self'(;|$)/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/https?:/);
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
  }
});

test("a walk through every page asks nobody else for anything", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await captionOf(page).fill(
    "Halo, https://example.com/menu dan <img src=https://example.com/x.png onerror=alert(1)>",
  );
  for (const place of ["team", "bin", "calendar/2026-12"]) {
    await page.goto(office.at(place));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(office.complaints()).toEqual([]);
});

test("a page that did would be caught, by the policy and by these tests", async ({
  browser,
  office,
  server,
}) => {
  await office.person("Sari Wulandari");
  const context = await browser.newContext();
  const complaints = watchPages(context, server.url);
  const page = await context.newPage();
  await page.goto(server.url);
  const outcome = await page.evaluate(() =>
    fetch("http://127.0.0.1:1/").then(
      () => "answered",
      (error: unknown) => String(error),
    ),
  );
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="window.wasRun = true">');
  });
  expect(outcome).toContain("TypeError");
  await expect.poll(() => complaints.join("\n")).toContain("connect-src");
  await expect.poll(() => complaints.join("\n")).toContain("inline event handler");
  expect(await page.evaluate(() => "wasRun" in window)).toBe(false);
  await context.close();
});

test("the token travels neither in an address nor to another page", async ({ office }) => {
  const { page, membership } = await office.person("Sari Wulandari");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  await page.goto(office.at("calendar/2026-12"));
  await expect(page.getByRole("banner").getByText("Saved", { exact: true })).toBeVisible();
  expect(asked.some((url) => url.startsWith("ws"))).toBe(true);
  expect(asked.filter((url) => url.includes(membership.token))).toEqual([]);
});
