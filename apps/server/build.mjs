import { fileURLToPath } from "node:url";

import { build } from "vite";

// One file per thread: a process that starts from source pays for stripping types of every file it loads.
await build({
  configFile: false,
  logLevel: "warn",
  root: fileURLToPath(new URL(".", import.meta.url)),
  ssr: { noExternal: true, external: ["better-sqlite3"] },
  build: {
    ssr: true,
    target: "node24",
    outDir: "dist",
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: "src/main.ts",
        "compaction-worker": "src/compaction/compaction-worker.ts",
        "import-worker": "src/import/import-worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
