import { Refusal } from "@rembuk/protocol";
import type { MiddlewareHandler } from "hono";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * True when a request comes from our own pages, or from no page at all.
 *
 * Tokens are no cookies, so another site could not use them; this keeps it from even trying.
 */
export function isOwnOrigin(
  { origin, host }: { origin: string | undefined; host: string | undefined },
  publicUrl: URL | null,
): boolean {
  if (!origin) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.host === host || from.origin === publicUrl?.origin) return true;
  return LOOPBACK.has(from.hostname) && isLoopbackHost(host);
}

/** True for a Host header that names this machine; a rebound foreign name does not. */
export function isLoopbackHost(host: string | undefined): boolean {
  const url = `http://${host ?? ""}`;
  return URL.canParse(url) && LOOPBACK.has(new URL(url).hostname);
}

/** Refuses what other sites' pages ask for. */
export function ownOriginOnly(publicUrl: URL | null): MiddlewareHandler {
  return async (c, next) => {
    const headers = { origin: c.req.header("origin"), host: c.req.header("host") };
    if (!isOwnOrigin(headers, publicUrl)) throw new Refusal("forbidden", "origin");
    await next();
  };
}
