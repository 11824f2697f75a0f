import { test as base } from "@playwright/test";

import { openOffice, type Office } from "./office.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";

export { expect } from "@playwright/test";

/** What every test of the product is given. */
interface Fixtures {
  /** The people of a workspace on a server of this test's own; checks at the end that no page misbehaved. */
  readonly office: Office;
  /** That server, fresh at the start of the test. */
  readonly server: ServerProcess;
}

/** A test of the product, in real browsers against a real server. */
export const test = base.extend<Fixtures>({
  office: async ({ browser }, use) => {
    const office = openOffice(browser, await startServerProcess());
    await use(office);
    await office.close();
    base.expect(office.complaints(), "what no page may do").toEqual([]);
  },
  server: ({ office }, use) => use(office.server),
});
