import { expect, test } from "./fixtures.ts";
import { dayOf } from "./page/calendar.ts";
test("debug", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari");
  await page.goto(office.at("calendar/2026-11"));
  await dayOf(page, "2026-11-24").focus();
  await page.evaluate(() => {
    const log: string[] = ((globalThis as any).log = []);
    let last = "";
    const t0 = performance.now();
    const tick = () => {
      const a = document.activeElement as HTMLElement;
      const now = `${a.localName}.${a.getAttribute("role")}.${a.dataset["date"] ?? a.ariaLabel ?? ""} ${location.pathname.slice(-10)}`;
      if (now !== last) {
        log.push(`${Math.round(performance.now() - t0)} ${now}`);
        last = now;
      }
      setTimeout(tick, 0);
    };
    document.addEventListener(
      "keydown",
      (e) =>
        log.push(
          `${Math.round(performance.now() - t0)} KEY ${e.key} on ${(e.target as HTMLElement).localName}`,
        ),
      true,
    );
    tick();
  });
  await page.keyboard.press("Control+k");
  await page.waitForTimeout(800);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(800);
  await page.waitForTimeout(800);
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(1500);
  console.log((await page.evaluate(() => (globalThis as any).log)).join("\n"));
  console.log(page.url());
});
