import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

const domTests = ["{packages,apps}/*/src/**/*.test.tsx", "packages/reactive/src/**/*.test.ts"];

export default defineConfig({
  test: {
    // The suites start servers and kill them: more workers than cores only makes them wait.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          include: ["docs/**/*.test.ts", "{packages,apps,plugins}/*/src/**/*.test.ts"],
          exclude: ["packages/reactive/**", "apps/e2e/**", "**/node_modules/**"],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [solid({ hot: false })],
        root: "./apps/web",
        test: {
          name: "dom",
          environment: "jsdom",
          include: domTests.map((pattern) => `../../${pattern}`),
          dir: "../..",
          testTimeout: 30_000,
        },
      },
    ],
  },
});
