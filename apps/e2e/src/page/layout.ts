import { expect, type Page } from "@playwright/test";

/** Nothing on the page is wider than the screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1,
    );
    const names = wide.map((element) => `${element.localName}.${element.className}`).slice(0, 5);
    return document.documentElement.scrollWidth > width ? names : [];
  });
  expect(over, `runs off the screen at ${page.url()}`).toEqual([]);
}

/**
 * Everything that can be pressed is at least `size` CSS pixels in each direction, counting what it answers for.
 * A week that stands side by side may be narrower, but not than 24 pixels.
 */
export async function expectTargets(page: Page, size: 24 | 44): Promise<void> {
  const small = await page.evaluate((size) => {
    const selector =
      "button, a[href], input, select, textarea, [role=button], [role=option], [role=menuitem], [role=gridcell]";
    const isAnsweredAt = (target: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (target.contains(hit) || hit.closest("label")?.control === target);
    };
    const reach = (target: Element) => {
      target.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { left, top, width, height } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const half = size / 2 - 1;
      const least = target.closest("nav[aria-label=Agenda]") ? 24 : size;
      const isWide =
        width >= least || [x - half, x + half].every((at) => isAnsweredAt(target, at, y));
      const isTall =
        height >= size || [y - half, y + half].every((at) => isAnsweredAt(target, x, at));
      return isWide && isTall ? null : `${Math.round(width)} × ${Math.round(height)}`;
    };
    const isThere = (target: Element) =>
      target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      target.getBoundingClientRect().width > 1 &&
      // What is clipped away until the focus comes to it is for keyboards.
      getComputedStyle(target).clipPath === "none" &&
      !target.closest("[aria-hidden=true], [inert]");
    return [...document.querySelectorAll(selector)].filter(isThere).flatMap((target) => {
      const found = reach(target);
      const name = target.ariaLabel ?? target.textContent.trim().slice(0, 40);
      return found === null ? [] : [`${target.localName} “${name}” is ${found}`];
    });
  }, size);
  expect(small, `too small to hit at ${page.url()}`).toEqual([]);
}
