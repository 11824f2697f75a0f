import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The built web app. */
export interface WebApp {
  serve(request: Request): Response;
}

/** Vite names these by their content, so they never change. */
const IMMUTABLE = "public, max-age=31536000, immutable";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};
const COMPRESSIBLE = new Set([
  ".html",
  ".js",
  ".css",
  ".json",
  ".webmanifest",
  ".svg",
  ".txt",
  ".wasm",
]);

interface Asset {
  readonly bytes: Buffer;
  readonly modified: number;
  readonly etag: string;
  readonly encodings: Map<string, Buffer>;
}

/**
 * Serves a folder. A path that names no file is a page of the app, so that deep links open; a missing
 * file with an extension is missing.
 */
export function openWebApp(folder: string): WebApp {
  const assets = new Map<string, Asset>();
  const read = (path: string): Asset | null => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats?.isFile()) return null;
    const known = assets.get(path);
    if (known?.modified === stats.mtimeMs) return known;
    const bytes = readFileSync(path);
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    const asset = { bytes, modified: stats.mtimeMs, etag, encodings: new Map() };
    assets.set(path, asset);
    return asset;
  };

  return {
    serve(request) {
      const path = pathIn(folder, new URL(request.url).pathname);
      if (!path) return missing();
      const asset = path === folder ? null : read(path);
      if (asset) return answer(request, asset, path, path.includes(`${sep}assets${sep}`));
      const index = join(folder, "index.html");
      const page = extname(path) === "" || path === folder ? read(index) : null;
      if (page) return answer(request, page, index, false);
      return existsSync(index) ? missing() : notBuilt();
    },
  };
}

function pathIn(folder: string, pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    if (decoded.includes("\0")) return null;
    const path = normalize(join(folder, decoded));
    const clean = path.endsWith(sep) ? path.slice(0, -1) : path;
    return clean === folder || clean.startsWith(folder + sep) ? clean : null;
  } catch {
    return null;
  }
}

function answer(request: Request, asset: Asset, path: string, immutable: boolean): Response {
  const headers = new Headers({
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control": immutable ? IMMUTABLE : "no-cache",
    etag: asset.etag,
    vary: "accept-encoding",
  });
  if (request.headers.get("if-none-match") === asset.etag)
    return new Response(null, { status: 304, headers });
  const encoding = COMPRESSIBLE.has(extname(path)) ? encodingFor(request) : null;
  if (encoding) headers.set("content-encoding", encoding);
  const body = encoding ? encoded(asset, encoding) : asset.bytes;
  headers.set("content-length", String(body.length));
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
}

function encodingFor(request: Request): "br" | "gzip" | null {
  const accepted = request.headers.get("accept-encoding") ?? "";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

function encoded(asset: Asset, encoding: "br" | "gzip"): Buffer {
  const known = asset.encodings.get(encoding);
  if (known) return known;
  // 5 is where brotli stops being instant for files of this size; each file is compressed once.
  const bytes =
    encoding === "br"
      ? brotliCompressSync(asset.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(asset.bytes);
  asset.encodings.set(encoding, bytes);
  return bytes;
}

const missing = () => new Response("Not found", { status: 404 });
const notBuilt = () => new Response("The web app is not built. Run: npm start", { status: 503 });
