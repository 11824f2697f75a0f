import type { Locator, Page } from "@playwright/test";

import { inspectorOf } from "./calendar.ts";

/** The live caption for all channels of the open post. */
export function captionOf(page: Page): Locator {
  return inspectorOf(page).getByRole("textbox", { name: /^(Caption|Takarir)$/ });
}

/** The name tags of other people's cursors in a caption; they are for the eye and hidden from the tree. */
export function cursorsOn(caption: Locator): Locator {
  return caption.locator(".caption-caret-name");
}

/** What a caption says, without the cursors that stand in it. */
export function wordsOf(caption: Locator): Promise<string> {
  return caption.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll(".caption-caret, .cm-placeholder")) caret.remove();
    return [...copy.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n");
  });
}
