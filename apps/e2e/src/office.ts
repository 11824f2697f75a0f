import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import type { Role } from "@rembuk/model";
import { type CreateInvitation, Invitation, Membership } from "@rembuk/protocol";
import * as v from "valibot";

import { type Ask, askServer } from "./ask-server.ts";
import { foundWorkspace, joinWorkspace } from "./coming-in.ts";
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

/** How somebody comes: with which rights, and what their browser is like. */
export interface Coming extends BrowserContextOptions {
  readonly role?: Role;
}

/** A workspace on a server, and the people who come to it. */
export interface Office {
  readonly server: ServerProcess;
  /** Opens a browser in which nobody has been before. */
  stranger(browser?: BrowserContextOptions): Promise<Stranger>;
  /** The first who comes founds the workspace on the first-run page; everybody else joins by an invitation. */
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
    const path = `/api/workspaces/${workspaceId}/invitations`;
    const answer = await ask(path, { token, body: request });
    const { invitation } = v.parse(Invitation, await answer.json());
    return `${url()}/join#${invitation}`;
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
    async person(name, { role = "editor", ...browserOptions } = {}) {
      const { page, context } = await stranger(browserOptions);
      if (owner) await joinWorkspace(page, await invite({ role }), name);
      else await foundWorkspace(page, url(), name);
      const membership = await membershipIn(page);
      owner ??= membership;
      return { name, page, context, membership };
    },
    async close() {
      for (const context of contexts) await context.close();
      await server.dispose();
    },
  };
}

/** The membership that a browser keeps. */
async function membershipIn(page: Page): Promise<Membership> {
  const stored = await page.evaluate(() => localStorage.getItem("rembuk.workspaces"));
  const [found] = v.parse(Workspaces, JSON.parse(stored ?? "[]"));
  if (!found) throw new Error("this browser belongs to no workspace");
  const { server, ...workspace } = found;
  return v.parse(Membership, { ...workspace, token: server.token });
}

/** What a browser keeps of the workspaces that it shares with a server. */
const Workspaces = v.array(v.looseObject({ server: v.looseObject({ token: v.string() }) }));
