import { documentId } from "@rembuk/model";
import { afterEach, expect, test } from "vitest";

import { openOffice } from "../testing/changes-office.ts";
import { pushOf } from "../testing/device.ts";
import { POISON } from "../testing/messages.ts";
import type { TestServer } from "../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

test("[S73] people come in although somebody wrote what no document can take", async () => {
  const office = await openOffice();
  ({ server } = office);
  const { owner, workspaceId, push } = office;
  const editor = await server.invite(workspaceId, owner.token, "editor");
  const id = documentId(workspaceId, "workspace");
  expect((await push(pushOf({ [id]: [POISON] }), editor.token)).status).toBe(200);

  const viewer = await server.invite(workspaceId, owner.token, "viewer");

  expect(viewer.role).toBe("viewer");
  expect(server.problems).toEqual([]);
});
