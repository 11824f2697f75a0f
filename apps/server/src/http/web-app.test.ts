import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), "rembuk-web-"));
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Rembuk</title>");
  writeFileSync(join(web, "assets/app-1a2b.js"), `console.log("${"halo ".repeat(500)}");`);
  writeFileSync(join(web, "sw.js"), "self.skipWaiting();");
  writeFileSync(join(web, "manifest.webmanifest"), "{}");
  writeFileSync(join(web, "../rembuk-secret.txt"), "secret");
  server = await openTestServer({ web });
});
afterAll(async () => {
  await server.close();
  rmSync(web, { recursive: true, force: true });
});

/** `fetch` would tidy the path and unpack the answer. */
function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string; size: number }>(
    (resolve) => {
      const { hostname, port } = new URL(server.url);
      get({ hostname, port, path, headers }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: bytes.toString(), size: bytes.length });
      });
    },
  );
}

describe("the web app", () => {
  test.each(["/", "/calendar/2026-12", "/join", "/w/abc?x=1"])(
    "[S80] %s opens the app",
    async (path) => {
      const { status, body, headers } = await ask(path);

      expect([status, body]).toEqual([200, "<!doctype html><title>Rembuk</title>"]);
      expect(headers["cache-control"]).toBe("no-cache");
    },
  );

  test("[S81] keeps named files for ever, compressed, and asks again for the page", async () => {
    const plain = await ask("/assets/app-1a2b.js");
    const brotli = await ask("/assets/app-1a2b.js", { "accept-encoding": "gzip, br" });
    const page = await ask("/");
    const unchanged = await ask("/", { "if-none-match": page.headers.etag! });

    expect(plain.headers["cache-control"]).toContain("immutable");
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotli.size).toBeLessThan(plain.size / 4);
    expect([unchanged.status, unchanged.body]).toEqual([304, ""]);
  });

  test.each([
    ["/sw.js", "text/javascript; charset=utf-8"],
    ["/manifest.webmanifest", "application/manifest+json; charset=utf-8"],
  ])("[S81] asks again for %s, so that a newer version is noticed", async (path, type) => {
    const { status, headers } = await ask(path);

    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      type,
      "no-cache",
    ]);
    expect(headers["content-security-policy"]).toContain("worker-src 'self'; manifest-src 'self'");
  });

  test.each([
    "/assets/gone.js",
    "/../rembuk-secret.txt",
    "/%2e%2e%2frembuk-secret.txt",
    "/%00",
    "/%",
  ])("[S82] %s is not there", async (path) => {
    const { status, body } = await ask(path);

    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  test("[S83] answers everything with a policy that lets in nothing from elsewhere and no inline script", async () => {
    for (const path of ["/", "/api/setup", "/health", "/assets/gone.js"]) {
      const { headers } = await ask(path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain("http");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
  });
});
