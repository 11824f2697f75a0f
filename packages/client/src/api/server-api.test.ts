import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { type PushAnswer, Refusal } from "@rembuk/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createServerApi, type ServerApi } from "./server-api.ts";

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

let heard: Heard[];
let answer: (response: ServerResponse) => void;
let api: ServerApi;
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url, headers } = request;
  heard.push({ method, url, headers, body: Buffer.concat(chunks) });
  answer(response);
});

beforeEach(async () => {
  heard = [];
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  api = createServerApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const json = (status: number, body: unknown) => (response: ServerResponse) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const { signal } = new AbortController();

describe("the server as a device sees it", () => {
  test("changes are asked for with all that is here already, and come as they are sent", async () => {
    answer = (response) => response.end(Buffer.from([1, 2, 3]));
    const part = { top: 90, floor: 40 };
    const except = ["w.workspace", "w.draft.p1"];

    const stream = await api.changes("w", "secret", { after: 7, part, except }, signal);

    expect(Buffer.from(await new Response(stream).arrayBuffer())).toEqual(Buffer.from([1, 2, 3]));
    const [{ method, url, headers }] = heard as [Heard];
    expect([method, headers.authorization]).toEqual(["GET", "Bearer secret"]);
    const asked = new URL(url!, "http://server");
    expect(asked.pathname).toBe("/api/workspaces/w/changes");
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      after: "7",
      before: "41",
      top: "90",
      except: "w.workspace,w.draft.p1",
    });
  });

  test("an address never grows too long, however many documents are open", async () => {
    answer = (response) => response.end();
    const except = Array.from({ length: 5_000 }, (_, at) => `workspace.draft.post-number-${at}`);

    await api.changes("w", "secret", { after: 0, except }, signal);

    expect(heard[0]?.url?.length).toBeLessThan(8_000);
  });

  test("edits are sent as bytes, and what was refused is answered", async () => {
    const stored: PushAnswer = {
      epoch: "e",
      now: 1,
      head: 9,
      refused: [{ id: "w.draft.p1", code: "invalid" }],
    };
    answer = json(200, stored);
    // A view into something larger, of which only the view may go out.
    const body = Uint8Array.of(0, 0, 5, 6, 7, 0).subarray(2, 5);

    expect(await api.push("w", "secret", body)).toEqual(stored);

    expect([...heard[0]!.body]).toEqual([5, 6, 7]);
    expect(heard[0]?.headers["content-type"]).toBe("application/octet-stream");
  });

  test("a refusal is one with its code, for a stream as for any answer", async () => {
    answer = json(403, { code: "forbidden", subject: "write" });
    const refusal = new Refusal("forbidden", "write");

    await expect(api.push("w", "secret", new Uint8Array())).rejects.toEqual(refusal);
    await expect(api.changes("w", "secret", { after: 0 }, signal)).rejects.toEqual(refusal);
  });

  test.each([
    ["7", 7_000],
    ["99999999", 3_600_000],
    ["never", undefined],
    ["Wed, 21 Oct 2026 07:28:00 GMT", undefined],
  ])("[K54] how long a server wants to be left alone is read from %s", async (wish, expected) => {
    answer = (response) =>
      response.writeHead(429, { "retry-after": wish }).end('{"code":"too-many"}');
    await expect(api.push("w", "secret", new Uint8Array())).rejects.toMatchObject({
      code: "too-many",
      retryAfter: expected,
    });
  });

  test("no answer, a foreign one and one that was given up are all unavailable", async () => {
    const unavailable = expect.objectContaining({
      name: "Refusal",
      code: "unavailable",
    }) as Refusal;
    answer = (response) => response.writeHead(502).end("<html>Bad gateway</html>");
    await expect(api.me("secret")).rejects.toEqual(unavailable);
    answer = json(200, { hello: "world" });
    await expect(api.me("secret")).rejects.toEqual(unavailable);

    const control = new AbortController();
    answer = () => control.abort();
    const given = api.push("w", "secret", new Uint8Array(), control.signal);
    await expect(given).rejects.toEqual(unavailable);
    answer = (response) => response.destroy();
    await expect(api.me("secret")).rejects.toEqual(unavailable);
  });
});
