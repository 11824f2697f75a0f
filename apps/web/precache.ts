import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Plugin } from "vite";

const WORKER = "sw.js";

/**
 * Builds the service worker beside the app, and tells it every file of this version with the hash of what is in it.
 *
 * The build itself knows what it wrote, so no list of patterns can forget a file.
 */
export function precache(): Plugin {
  let publicDir = "";
  return {
    name: "rembuk:precache",
    apply: "build",
    configResolved: (config) => void (publicDir = config.publicDir),
    buildStart() {
      this.emitFile({ type: "chunk", id: "src/pwa/worker/worker.ts", fileName: WORKER });
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files: Record<string, string> = {};
        for (const path of readdirSync(publicDir).sort()) {
          files[`/${path}`] = integrityOf(readFileSync(join(publicDir, path)));
        }
        for (const file of Object.values(bundle)) {
          if (file.fileName === WORKER) continue;
          const path = file.fileName === "index.html" ? "" : file.fileName;
          files[`/${path}`] = integrityOf(file.type === "chunk" ? file.code : file.source);
        }
        const worker = bundle[WORKER];
        if (worker?.type !== "chunk" || worker.imports.length > 0) {
          this.error("the service worker has to be one file that imports nothing");
        }
        const name = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 16);
        worker.code = worker.code.replaceAll("APP_VERSION", JSON.stringify({ name, files }));
      },
    },
  };
}

function integrityOf(content: string | Uint8Array): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
