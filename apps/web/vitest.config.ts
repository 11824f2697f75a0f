import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [solid({ hot: false })],
  test: {
    name: "dom",
    environment: "jsdom",
    include: [
      "src/**/*.test.tsx",
      "../../packages/*/src/**/*.test.tsx",
      "../../packages/reactive/src/**/*.test.ts",
    ],
    // Kobalte and what it stands on come as JSX, which Node does not read by itself.
    server: { deps: { inline: [/solid/, /@kobalte/, /corvu/] } },
    testTimeout: 30_000,
  },
});
