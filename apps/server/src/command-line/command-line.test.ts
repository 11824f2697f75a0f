import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newId } from "@rembuk/model";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { openTestServer, type TestServer } from "../testing/test-server.ts";

let data: string;
let server: TestServer | null;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "rembuk-cli-"));
  server = null;
});
afterEach(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line as a person does, in a process of its own. */
function rembuk(...args: readonly string[]): Promise<Answer> {
  const main = join(import.meta.dirname, "../main.ts");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      {
        env: {
          ...process.env,
          REMBUK_DATA: data,
          NODE_COMPILE_CACHE: join(tmpdir(), "rembuk-compiled"),
        },
      },
      (failure, out, error) => resolve({ code: Number(failure?.code ?? 0), out, error }),
    );
  });
}

async function json<Value>(...args: readonly string[]): Promise<Value> {
  const { out, error, code } = await rembuk(...args, "--json");
  if (code === 2) throw new Error(error);
  return JSON.parse(out) as Value;
}

const CALENDAR =
  "Date,Platform,Title\n2026-12-01,Instagram,Kopi pagi\n2026-12-02,TikTok,Kopi sore\n";

function calendarFile(text = CALENDAR): string {
  const file = join(data, "calendar.csv");
  writeFileSync(file, text);
  return file;
}

describe.each(["with no server running", "beside a running server"])(
  "the command line %s",
  (setting) => {
    beforeEach(async () => {
      if (setting.startsWith("beside")) server = await openTestServer({ data });
    });

    test(
      "[S60] creates, lists and shows workspaces, and gives and takes tokens",
      { timeout: 60_000 },
      async () => {
        const created = await json<{ id: string; name: string; token: string }>(
          "workspace",
          "create",
          "Kopi Senja",
        );
        expect(created).toMatchObject({ name: "Kopi Senja", token: expect.any(String) });
        expect(await json("workspace", "list")).toEqual([{ id: created.id, name: "Kopi Senja" }]);
        expect(await json("workspace", "show", created.id)).toEqual({
          id: created.id,
          name: "Kopi Senja",
          documents: [{ id: `${created.id}.workspace`, kind: "workspace" }],
        });

        const { token } = await json<{ token: string }>(
          "token",
          "create",
          "--workspace",
          created.id,
          "--role",
          "viewer",
        );
        expect(await rembuk("token", "revoke", token)).toMatchObject({ code: 0 });
        const tokens = await json<{ role: string; revokedAt: number | null }[]>("token", "list");
        expect(tokens.map(({ role, revokedAt }) => [role, revokedAt !== null])).toEqual([
          ["owner", false],
          ["viewer", true],
        ]);
      },
    );

    test(
      "[S61] imports a calendar once: the second time nothing changes",
      { timeout: 60_000 },
      async () => {
        const { id } = await json<{ id: string }>("workspace", "create", "Kopi");
        const file = calendarFile();

        const dry = await json("import", file, "--workspace", id, "--dry-run");
        const first = await json("import", file, "--workspace", id);
        const again = await json("import", file, "--workspace", id);

        expect(dry).toEqual({ format: "csv", rows: 2, new: 2, changed: 0, refused: [] });
        expect(first).toEqual(dry);
        expect(again).toEqual({ format: "csv", rows: 2, new: 0, changed: 0, refused: [] });
        const { documents } = await json<{ documents: { kind: string }[] }>(
          "workspace",
          "show",
          id,
        );
        expect(documents.map(({ kind }) => kind)).toContain("calendar");
      },
    );

    test("[S62] writes backups that can be read back", { timeout: 60_000 }, async () => {
      await json("workspace", "create", "Kopi");
      const file = join(data, "copy.sqlite");

      expect(await json("backup", file)).toMatchObject({ file, workspaces: 1, documents: 1 });

      expect(await rembuk("backup", file)).toMatchObject({
        code: 2,
        error: expect.stringContaining("already there"),
      });
      expect(await rembuk("doctor")).toMatchObject({ code: 0 });
    });
  },
);

describe("the command line", () => {
  test(
    "[S63] says what it expected and ends with 2 when it is typed wrong",
    { timeout: 60_000 },
    async () => {
      const wrong = [
        ["frobnicate"],
        ["workspace", "show"],
        ["workspace", "show", "nobody"],
        ["token", "create", "--workspace", "w1"],
        ["token", "create", "--workspace", "w1", "--role", "king"],
        ["doctor", "--loud"],
        ["import", "/nowhere.csv", "--workspace", "w1"],
        ["restore", "/nowhere.sqlite"],
      ];
      const answers = await Promise.all(wrong.map((args) => rembuk(...args)));

      expect(answers.map(({ code, out }) => [code, out])).toEqual(wrong.map(() => [2, ""]));
      expect(answers.every(({ error }) => error.length > 20 && !error.includes("    at "))).toBe(
        true,
      );
      expect((await rembuk("--help")).out).toContain(
        "rembuk token create --workspace <id> --role <role>",
      );
    },
  );

  test(
    "[S61] ends with 1 when some rows are refused, and with 2 when the file is",
    { timeout: 60_000 },
    async () => {
      const { id } = await json<{ id: string }>("workspace", "create", "Kopi");

      const some = await rembuk(
        "import",
        calendarFile(`${CALENDAR}soon,X,Kapan\n`),
        "--workspace",
        id,
        "--json",
      );
      const pdf = calendarFile("%PDF-1.7 nothing");
      const none = await rembuk("import", pdf, "--workspace", id, "--json");

      expect(some.code).toBe(1);
      expect(JSON.parse(some.out)).toMatchObject({
        new: 2,
        refused: [{ row: 4, reason: expect.any(String) }],
      });
      expect(none).toMatchObject({ code: 2, error: expect.stringContaining("PDF") });
      expect(JSON.parse(none.out)).toEqual({ error: none.error.trim() });
    },
  );

  test(
    "[S64] refuses to restore while a server runs, and restores when none does",
    { timeout: 60_000 },
    async () => {
      const { id } = await json<{ id: string }>("workspace", "create", "Dulu");
      const file = join(data, "copy.sqlite");
      await json("backup", file);
      await json("workspace", "create", "Kemudian");
      server = await openTestServer({ data });
      expect(await rembuk("restore", file)).toMatchObject({
        code: 2,
        error: expect.stringContaining("in use"),
      });
      await server.stop();
      server = null;

      const restored = await json<{ replaced: string }>("restore", file);

      expect(await json("workspace", "list")).toEqual([{ id, name: "Dulu" }]);
      expect(existsSync(restored.replaced)).toBe(true);
    },
  );

  test(
    "[S65] a revoked token's sockets close at once, whoever revokes it",
    { timeout: 60_000 },
    async () => {
      server = await openTestServer({ data });
      const { owner, workspaceId } = await server.found();
      const client = server.connect(`${workspaceId}.draft.${newId()}`, owner.token);
      await client.synced();

      await rembuk("token", "revoke", owner.token);

      expect(await client.closed()).toBe(4401);
    },
  );

  test(
    "[S66] backs up while people write, and the copy is whole",
    { timeout: 60_000 },
    async () => {
      server = await openTestServer({ data });
      const { owner, workspaceId } = await server.found();
      const client = server.connect(`${workspaceId}.draft.${newId()}`, owner.token);
      await client.synced();
      const typing = setInterval(() => client.doc.getText("caption").insert(0, "kopi "), 1);

      const file = join(data, "live.sqlite");
      await json("backup", file);
      clearInterval(typing);
      client.leave();
      await server.stop();
      server = null;
      await json("restore", file);

      const { findings } = await json<{ findings: { check: string; ok: boolean }[] }>("doctor");
      expect(findings.filter(({ ok }) => !ok)).toEqual([]);
      expect(readdirSync(join(data, "backups"))).toHaveLength(1);
    },
  );
});

test("[S67] two servers cannot share a folder, and a killed one leaves nothing that keeps it shut", async () => {
  server = await openTestServer({ data });
  await expect(openTestServer({ data })).rejects.toThrow("in use");
  await server.stop();
  server = null;

  await vi.waitFor(async () => {
    server = await openTestServer({ data });
  });
  expect((await server!.request("/health")).status).toBe(200);
});
