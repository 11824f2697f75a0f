import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The suites start servers and kill them: more workers than cores only makes them wait.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "node",
          include: ["docs/**/*.test.ts", "{packages,apps,plugins}/*/src/**/*.test.ts"],
          exclude: ["packages/reactive/**", "**/node_modules/**"],
          testTimeout: 60_000,
        },
      },
      // What needs Solid's compiler lives where Solid is.
      "./apps/web/vitest.config.ts",
    ],
  },
});
