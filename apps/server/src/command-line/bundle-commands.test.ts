import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openTestServer, type TestServer } from "../testing/test-server.ts";

let folder: string;
let server: TestServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rembuk-cli-"));
  server = await openTestServer({ data: join(folder, "here") });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command line on a data folder, in a process of its own. */
function rembuk(data: string, ...args: readonly string[]) {
  const main = join(import.meta.dirname, "../main.ts");
  const env = {
    ...process.env,
    REMBUK_DATA: join(folder, data),
    NODE_COMPILE_CACHE: join(tmpdir(), "rembuk-compiled"),
  };
  return new Promise<{ code: number; out: string; error: string }>((resolve) => {
    execFile(process.execPath, [main, ...args, "--json"], { env }, (failure, out, error) =>
      resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
  });
}

describe("the command line", () => {
  test(
    "[X8] takes a workspace out beside the running server, and brings it to another folder",
    { timeout: 60_000 },
    async () => {
      const { workspaceId } = await server.found();
      const file = join(folder, "kopi.rembuk");

      const written = await rembuk("here", "export", "--workspace", workspaceId, file);
      expect(JSON.parse(written.out)).toMatchObject({ file, workspaceId, documents: 1 });
      const again = await rembuk("here", "export", "--workspace", workspaceId, file);
      expect(again).toMatchObject({ code: 2, error: expect.stringContaining("already there") });

      const brought = await rembuk("there", "import", file, "--owner-name", "Ada");
      expect(JSON.parse(brought.out)).toMatchObject({
        isNew: true,
        token: expect.any(String),
        name: "Kopi Senja",
      });
      const merged = await rembuk("here", "import", file);
      expect(JSON.parse(merged.out)).toMatchObject({ isNew: false, token: null, changed: 0 });
    },
  );

  test(
    "[X3] says that a file is not whole, and keeps nothing of it",
    { timeout: 60_000 },
    async () => {
      const { workspaceId } = await server.found();
      const file = join(folder, "kopi.rembuk");
      await rembuk("here", "export", "--workspace", workspaceId, file);
      truncateSync(file, 3_000);

      const refused = await rembuk("there", "import", file);
      expect(refused).toMatchObject({ code: 2, error: expect.stringContaining("not whole") });
      expect((await rembuk("there", "workspace", "list")).out.trim()).toBe("[]");
      const unknown = await rembuk("here", "export", "--workspace", "nobody", `${file}2`);
      expect(unknown).toMatchObject({ code: 2, error: expect.stringContaining("no such") });
      expect(existsSync(`${file}2`)).toBe(false);
    },
  );
});
