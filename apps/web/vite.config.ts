import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

import { precache } from "./precache.ts";

const root = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

export default defineConfig({
  plugins: [solid(), precache()],
  resolve: {
    alias: [
      {
        find: /^temporal-polyfill$/,
        replacement: fileURLToPath(new URL("src/temporal.ts", import.meta.url)),
      },
    ],
  },
  define: {
    "import.meta.env.REMBUK_VERSION": JSON.stringify(process.env["REMBUK_VERSION"] ?? root.version),
  },
  build: {
    target: "es2024",
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  worker: { format: "es" },
  server: {
    proxy: {
      "/api": "http://localhost:4400",
      "/sync": { target: "ws://localhost:4400", ws: true },
    },
  },
});
