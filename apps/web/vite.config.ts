import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

import { precache } from "./precache.ts";

export default defineConfig({
  plugins: [solid(), precache()],
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
