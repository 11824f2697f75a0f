import { expect, type Page } from "@playwright/test";

import { expectCalendar } from "../coming-in.ts";

/** Starts a workspace on this device, from any page that offers it. */
export async function startOnDevice(page: Page, name: string, person: string): Promise<void> {
  await page.getByRole("link", { name: /^Start on this device/ }).click();
  const field = page.getByRole("textbox", { name: "Name of the workspace" });
  await expect(field).toBeFocused();
  await field.fill(name);
  await page.getByRole("textbox", { name: "Your name" }).fill(person);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expectCalendar(page);
}

/** Takes a line of the menu of workspaces. */
export async function takeFromWorkspaces(page: Page, line: string): Promise<void> {
  await page.getByRole("button", { name: / Workspace$/ }).click();
  const menu = page.getByRole("menu");
  await menu
    .getByRole("menuitem", { name: line, exact: true })
    .or(menu.getByRole("menuitemcheckbox", { name: line, exact: true }))
    .click();
}
