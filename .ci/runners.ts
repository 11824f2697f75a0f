import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

import type { Outcome } from "./outcome.ts";

const ROOT = join(import.meta.dirname, "..");
const BIN = join(ROOT, "node_modules/.bin");

/** Runs a tool that says only yes or no. */
export async function check(name: string, tool: string, args: readonly string[]): Promise<Outcome> {
  console.log(`\n▸ ${name}`);
  const code = await run(join(BIN, tool), args, ROOT);
  const passed = code === 0;
  return { name, passed: +passed, failed: +!passed, failures: passed ? [] : [name], skipped: [] };
}

/** Unit, contract and property tests, in Node and in a simulated page. */
export async function vitest(): Promise<Outcome> {
  console.log("\n▸ unit, contract and property tests");
  const file = join(ROOT, "node_modules/.vitest-report.json");
  rmSync(file, { force: true });
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(join(BIN, "vitest"), args, ROOT);
  if (!existsSync(file)) return broke("vitest");
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  // A file that cannot be loaded has no tests that could fail.
  const broken = report.testResults.filter(
    (suite) => suite.status === "failed" && !suite.assertionResults.some(isFailed),
  );
  const failures = [
    ...tests.filter(isFailed).map(({ fullName }) => fullName),
    ...broken.map(({ name }) => relative(ROOT, name)),
  ];
  if (code !== 0 && failures.length === 0) failures.push("vitest");
  return {
    name: "vitest",
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: failures.length,
    failures,
    skipped: tests.filter(isSkipped).map(({ fullName }) => fullName),
  };
}

/** End-to-end tests against the built product in a real browser. */
export async function playwright(browser: string | null): Promise<Outcome> {
  console.log("\n▸ end-to-end tests");
  const e2e = join(ROOT, "apps/e2e");
  const file = join(ROOT, "node_modules/.playwright-report.json");
  rmSync(file, { force: true });
  const code = await run(join(e2e, "node_modules/.bin/playwright"), ["test"], e2e, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ...(browser && { REMBUK_CHROMIUM: browser }),
  });
  if (!existsSync(file)) return broke("playwright");
  const report = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  const { expected, unexpected, flaky } = report.stats;
  // A test that passes only at the second try is a race in the product.
  const failed = unexpected + flaky;
  const failures = report.suites.flatMap(titlesOf(isUnexpected));
  if (code !== 0 && failures.length === 0) failures.push("playwright");
  return {
    name: "playwright",
    passed: expected,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    failures,
    skipped: report.suites.flatMap(titlesOf(isSkipped)),
  };
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
}

const isFailed = ({ status }: { readonly status: string }) => status === "failed";
const isSkipped = ({ status }: { readonly status: string }) =>
  ["pending", "skipped", "todo", "disabled"].includes(status);

const isUnexpected = ({ status }: { readonly status: string }) =>
  ["unexpected", "flaky"].includes(status);

function titlesOf(counts: (test: { readonly status: string }) => boolean) {
  return function titles(suite: PlaywrightSuite): string[] {
    const own = suite.specs
      .filter(({ tests }) => tests.some(counts))
      .map(({ file, title }) => `${relative(ROOT, file)} ${title}`);
    return [...own, ...(suite.suites ?? []).flatMap(titles)];
  };
}

/** A runner that wrote no report has not run to its end. */
const broke = (name: string): Outcome => ({
  name,
  passed: 0,
  failed: 1,
  failures: [name],
  skipped: [],
});

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...extra },
    });
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
