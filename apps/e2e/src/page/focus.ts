import { expect, type Page } from "@playwright/test";

/** What has the focus, as somebody without a pointer has to see it. */
interface Focused {
  /** Its role or element and its name. */
  readonly name: string;
  readonly isLost: boolean;
  /** Whether it, or what stands around it for it, is drawn differently from one without the focus. */
  readonly isMarked: boolean;
}

/** The focus is on something, and one sees on what. Call it after every deed of a keyboard. */
export async function expectFocus(page: Page, deed: string): Promise<void> {
  await expect
    .poll(() => focused(page).then(({ isLost }) => isLost), {
      message: `focus is lost after ${deed}`,
    })
    .toBe(false);
  const { name, isMarked } = await focused(page);
  expect(isMarked, `focus is invisible on ${name}, after ${deed}`).toBe(true);
}

/** Presses Tab until what has the focus is called so. */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    await expectFocus(page, `${key} past ${passed.at(-1) ?? "nothing"}`);
    const now = await focused(page);
    passed.push(now.name);
    if (name.test(now.name)) return;
  }
  throw new Error(`no ${String(name)} among ${passed.join(" | ")}`);
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { name: "nothing", isLost: true, isMarked: false };
    }
    const drawn = (it: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
      return [outlineStyle === "none" ? "" : outlineStyle + outlineWidth, boxShadow].join();
    };
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter(
      (it) => it instanceof HTMLElement,
    );
    const withFocus = around.map(drawn);
    element.blur();
    const without = around.map(drawn);
    element.focus();
    const labels = "labels" in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
    const label = element.ariaLabel ?? labels[0]?.textContent ?? element.textContent;
    return {
      name: `${element.role ?? element.localName} ${label.trim().replaceAll(/\s+/g, " ")}`,
      isLost: false,
      isMarked: withFocus.some((look, at) => look !== without[at]),
    };
  });
}
