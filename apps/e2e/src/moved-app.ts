import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const APPS = join(import.meta.dirname, "../..");
const WEB = join(APPS, "web");

/** The product in a folder of its own, where a newer version can take its place while people work. */
export interface MovedApp {
  /** The program to start. */
  readonly program: string;
  /** Puts the next version of the web app where the server serves it from, as an upgrade does. */
  upgrade(): void;
  /** Puts only its worker there, as somebody finds it who comes while files are being copied. */
  beginUpgrade(): void;
  dispose(): void;
}

/** Builds the next version of the web app; it differs from the built one by its number. */
export function buildNext(): string {
  const folder = mkdtempSync(join(APPS, "e2e/node_modules/.next-"));
  const vite = join(WEB, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  const env = { ...process.env, REMBUK_VERSION: "the next" };
  execFileSync(process.execPath, args, { cwd: WEB, env, stdio: "inherit" });
  return folder;
}

/** Copies the built product. `next` is the version of its web app that an upgrade brings. */
export function moveApp(next: string): MovedApp {
  // Below the root, so that what the program imports is found from there.
  const folder = mkdtempSync(join(APPS, "e2e/node_modules/.moved-"));
  const web = join(folder, "web/dist");
  cpSync(join(APPS, "server/dist"), join(folder, "server/dist"), { recursive: true });
  symlinkSync(join(APPS, "server/node_modules"), join(folder, "server/node_modules"));
  cpSync(join(WEB, "dist"), web, { recursive: true });
  return {
    program: join(folder, "server/dist/main.js"),
    upgrade() {
      rmSync(web, { recursive: true });
      cpSync(next, web, { recursive: true });
    },
    beginUpgrade: () => cpSync(join(next, "sw.js"), join(web, "sw.js")),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
