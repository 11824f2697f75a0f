import { basename } from "node:path";

/**
 * Where the code of a worker thread is.
 *
 * From source that is its own file; in the bundle all entries lie beside `main.js`.
 *
 * @param path from this folder, without extension, like `import/import-worker`
 */
export function workerFile(path: string): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? `./${path}.ts` : `./${basename(path)}.js`, import.meta.url);
}
