import { defineConfig } from "@playwright/test";

const executablePath = process.env["REMBUK_CHROMIUM"];

export default defineConfig({
  testDir: "src",
  testMatch: "**/*.spec.ts",
  outputDir: "../../node_modules/.playwright-results",
  globalSetup: "./src/build-once.ts",
  // A server and up to ten browser contexts per test: two at a time would share two cores.
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Asia/Jakarta",
    colorScheme: "light",
    trace: "off",
    launchOptions: executablePath ? { executablePath } : {},
  },
});
