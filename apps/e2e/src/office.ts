import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { createServerApi } from "@rembuk/client";
import { newId, type Role } from "@rembuk/model";
import { type CreateInvitation, type Membership, newSecret } from "@rembuk/protocol";

import { type Ask, askServer } from "./ask-server.ts";
import { expectCalendar } from "./coming-in.ts";
import type { ServerProcess } from "./server-process.ts";
import { watchPages } from "./watch-page.ts";

/** Somebody at a browser of their own. */
export interface Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly membership: Membership;
}

/** Somebody who has not come in yet. */
export type Stranger = Pick<Person, "page" | "context">;

/** How somebody comes: with which rights, to which page, and what their browser is like. */
export interface Coming extends BrowserContextOptions {
  readonly role?: Role;
  /** A month of the calendar, such as `2026-12`; the present one where none is named. */
  readonly month?: string;
}

/** A workspace on a server, and the people who come to it. */
export interface Office {
  readonly server: ServerProcess;
  /** Opens a browser in which nobody has been before. */
  stranger(browser?: BrowserContextOptions): Promise<Stranger>;
  /**
   * Somebody who belongs to the workspace, before the calendar, on a device that has nothing of it yet. The first to
   * come owns it. How one comes in by hand is walked where the ways in are tested.
   */
  person(name: string, coming?: Coming): Promise<Person>;
  /** Makes an invitation link as the owner. */
  invite(request: CreateInvitation): Promise<string>;
  /** The address of a page of the workspace, such as `calendar/2026-12`. */
  at(path: string): string;
  readonly workspaceId: () => string;
  readonly owner: () => Membership;
  readonly ask: Ask;
  /** What pages did that no page of ours may do. */
  readonly complaints: () => readonly string[];
  close(): Promise<void>;
}

/** Opens an office on a server that runs. Closing it ends the server. */
export function openOffice(browser: Browser, server: ServerProcess): Office {
  const url = () => server.url;
  const contexts: BrowserContext[] = [];
  const complaints: (readonly string[])[] = [];
  const ask = askServer(url);
  let owner: Membership | undefined;

  const theOwner = () => {
    if (!owner) throw new Error("nobody has founded the workspace yet");
    return owner;
  };
  const stranger = async (options?: BrowserContextOptions): Promise<Stranger> => {
    const context = await browser.newContext(options);
    contexts.push(context);
    complaints.push(watchPages(context, url()));
    return { context, page: await context.newPage() };
  };
  const invite = async (request: CreateInvitation) => {
    const { workspaceId, token } = theOwner();
    const { invitation } = await createServerApi(url()).invite(workspaceId, token, request);
    return `${url()}/join#${invitation}`;
  };
  const comeIn = async (name: string, role: Role): Promise<Membership> => {
    const person = { id: newId(), name };
    if (!owner) return (owner = await found(url(), person));
    const invitation = new URL(await invite({ role })).hash.slice(1);
    return createServerApi(url()).join({ invitation, person, token: newSecret() });
  };

  return {
    server,
    stranger,
    invite,
    ask,
    owner: theOwner,
    workspaceId: () => theOwner().workspaceId,
    at: (path) => `${url()}/w/${theOwner().workspaceId}/${path}`,
    complaints: () => complaints.flat(),
    async person(name, { role = "editor", month, ...browserOptions } = {}) {
      const membership = await comeIn(name, role);
      const storageState = deviceOf(membership, url());
      const { page, context } = await stranger({ storageState, ...browserOptions });
      const place = month === undefined ? "" : `/calendar/${month}`;
      await page.goto(`${url()}/w/${membership.workspaceId}${place}`);
      await expectCalendar(page);
      return { name, page, context, membership };
    },
    async close() {
      for (const context of contexts) await context.close();
      await server.dispose();
    },
  };
}

/** Makes the workspace of a fresh server, as a device does that has it from there alone. */
async function found(url: string, person: { id: string; name: string }): Promise<Membership> {
  const api = createServerApi(url);
  const { token: setupToken } = await api.setup();
  if (setupToken === undefined) throw new Error("the server does not give its set-up token");
  const about = { name: "Kedai Rintik", zone: "Asia/Jakarta", locale: "en" } as const;
  return api.createWorkspace({ id: newId(), ...about, person, setupToken, token: newSecret() });
}

/** What the browser of a member keeps: who they are, and nothing else. */
function deviceOf({ token, ...workspace }: Membership, origin: string) {
  const known = [{ ...workspace, server: { token, isAttached: true } }];
  const localStorage = [{ name: "rembuk.workspaces", value: JSON.stringify(known) }];
  return { cookies: [], origins: [{ origin, localStorage }] };
}
