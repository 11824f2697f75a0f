import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { CannotMeasure } from "../../measure/cannot-measure.ts";

/** A file of the app as it ships. */
export interface BuiltFile {
  /** From the root of the site: `assets/index-1a2b3c4d.js`. */
  readonly path: string;
  readonly bytes: number;
  readonly gzipped: number;
  /** What a browser fetches with it, because it cannot run without. */
  readonly needs: readonly string[];
}

/** The app as it ships. */
export interface BuiltApp {
  /** What the page itself asks for. */
  readonly entry: readonly string[];
  readonly files: ReadonlyMap<string, BuiltFile>;
}

const DIST = fileURLToPath(new URL("../../../../web/dist", import.meta.url));

/** Reads the app that `npm run bench` has built. */
export function readBuiltApp(dist = DIST): BuiltApp {
  const page = join(dist, "index.html");
  if (!existsSync(page)) {
    throw new CannotMeasure(`${dist} is not built. npm run bench builds it before it starts.`);
  }
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => posix.relative(dist, join(entry.parentPath, entry.name)));
  const files = new Map(paths.map((path) => [path, readFile(dist, path)]));
  return { entry: linksIn(readFileSync(page, "utf8")), files };
}

function readFile(dist: string, path: string): BuiltFile {
  const content = readFileSync(join(dist, path));
  return {
    path,
    bytes: content.length,
    // What is compressed already is sent as it is.
    gzipped: /\.(woff2|png|webp)$/.test(path) ? content.length : gzipSync(content).length,
    needs: path.endsWith(".js") ? importsIn(content.toString(), posix.dirname(path)) : [],
  };
}

/** The scripts and style sheets of a page. */
export function linksIn(html: string): string[] {
  const links = html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+\.(?:js|css))"/g);
  return [...new Set([...links].map(([, path]) => path!))];
}

/** What a module imports before it runs; what it imports later is not counted. */
export function importsIn(code: string, folder: string): string[] {
  const imports = code.matchAll(/(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g);
  return [...new Set([...imports].map(([, path]) => posix.join(folder, path!)))];
}

/** Files and everything that they need, each once. */
export function withNeeds({ files }: BuiltApp, paths: Iterable<string>): BuiltFile[] {
  const found = new Map<string, BuiltFile>();
  const take = (path: string) => {
    const file = files.get(path);
    if (!file || found.has(path)) return;
    found.set(path, file);
    file.needs.forEach(take);
  };
  for (const path of paths) take(path);
  return [...found.values()];
}
