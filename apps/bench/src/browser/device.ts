import type { Browser, BrowserContext, Page } from "playwright-core";

import { must } from "../measure/eventually.ts";
import { keptDocuments, watchForPosts, whenPainted, whenWorkerServes } from "./in-page.ts";
import type { Membership } from "./member.ts";

/** How long a page may take before a figure is not worth having, in milliseconds. */
const PATIENCE = 60_000;

/** A browser profile that belongs to a workspace. */
export interface Device {
  readonly context: BrowserContext;
  /** Opens a month in a page of its own; resolves when posts are painted. */
  visit(month: string): Promise<Visit>;
  /** Ids of the documents that its device store holds. */
  kept(page: Page): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A page at a month with posts. */
export interface Visit {
  readonly page: Page;
  /** From the start of the navigation until posts were painted, in milliseconds. */
  readonly painted: number;
}

/** Makes a device of a member, as if the person had come in on it before. */
export async function openDevice(
  browser: Browser,
  origin: string,
  member: Membership,
): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Jakarta",
    reducedMotion: "reduce",
  });
  const { token, ...who } = member;
  const known = JSON.stringify([{ ...who, server: { token, isAttached: true } }]);
  await context.addInitScript((known) => {
    if (!localStorage.getItem("rembuk.workspaces")) {
      localStorage.setItem("rembuk.workspaces", known);
    }
  }, known);
  await context.addInitScript(watchForPosts);
  return {
    context,
    kept: (page) => page.evaluate(keptDocuments, member.workspaceId),
    async visit(month) {
      const page = await context.newPage();
      await page.goto(`${origin}/w/${member.workspaceId}/calendar/${month}`, { timeout: PATIENCE });
      const painted = await page.evaluate(whenPainted);
      return { page, painted };
    },
    close: () => context.close(),
  };
}

/** Visits once with the server, and leaves when the device has the app and the calendar. */
export async function settle(device: Device, month: string, documentId: string): Promise<void> {
  const { page } = await device.visit(month);
  await page.evaluate(whenWorkerServes);
  const isKept = async () => (await device.kept(page)).includes(documentId);
  await must("the calendar in the device store", isKept, PATIENCE);
  await page.close();
}
