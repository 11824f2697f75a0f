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

async function focused(page: Page): Promise<Focused> {
  const focus = await page.evaluateHandle(() => document.activeElement);
  return focus.evaluate(nameAndMark);
}

/** Runs in the page, so that it cannot use what stands outside of it. */
function nameAndMark(element: Element | null): Focused {
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { name: "nothing", isLost: true, isMarked: false };
  }
  // A copy beside it has the same looks but not the focus, so whatever differs is the mark of it.
  const isMarkedAt = (it: HTMLElement) => {
    const copy = it.cloneNode(true) as HTMLElement;
    it.after(copy);
    const [mine, other] = [getComputedStyle(it), getComputedStyle(copy)];
    const differs = (["outlineStyle", "outlineColor", "boxShadow", "borderColor"] as const).some(
      (property) => mine[property] !== other[property],
    );
    copy.remove();
    return differs;
  };
  // An editor is marked by what it stands in.
  const field = element.closest(".cm-editor")?.parentElement ?? element;
  const around = [field, field.parentElement, field.parentElement?.parentElement].filter(
    (it) => it instanceof HTMLElement,
  );
  const nameOf = (it: HTMLElement) => {
    const labels = it instanceof HTMLInputElement ? [...(it.labels ?? [])] : [];
    const label = it.ariaLabel ?? labels[0]?.textContent ?? it.textContent;
    return `${it.role ?? it.localName} ${label.trim().replaceAll(/\s+/g, " ")}`;
  };
  return {
    name: nameOf(element),
    isLost: false,
    // The browser itself marks the part of a date that has the focus.
    isMarked: element.matches("[type=date], [type=time]") || around.some(isMarkedAt),
  };
}
