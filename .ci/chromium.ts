import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const E2E = join(import.meta.dirname, "../apps/e2e");
const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Finds a Chromium, installing one where there is none: Debian's where that can be had without a password,
 * otherwise Playwright's own.
 *
 * @returns its path, or `null` where Playwright shall use its own
 */
export function chromium(): string | null {
  const found = installed();
  if (found) return found;
  console.log("\n▸ installing a browser");
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    const args = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
    spawnSync("apt-get", args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const brought = installed();
    if (brought) return brought;
  }
  spawnSync(join(E2E, "node_modules/.bin/playwright"), ["install", "chromium"], {
    stdio: "inherit",
  });
  return null;
}

function installed(): string | undefined {
  const named = process.env["REMBUK_CHROMIUM"];
  return [...(named ? [named] : []), ...SYSTEM].find((path) => existsSync(path));
}
