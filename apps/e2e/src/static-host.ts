import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const FOLDER = join(import.meta.dirname, "../../web/dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/** The built pages where nothing but files is served. */
export interface StaticHost {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the built pages as any web space would: no server of ours is behind them. */
export async function startStaticHost(): Promise<StaticHost> {
  const host = createServer((request, response) => {
    const path = normalize(new URL(request.url!, "http://localhost").pathname);
    const file = extname(path) === "" ? "/index.html" : path;
    readFile(join(FOLDER, file)).then(
      (bytes) => {
        const type = TYPES[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  host.listen(0, "localhost");
  await once(host, "listening");
  const { port } = host.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    async stop() {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    },
  };
}
