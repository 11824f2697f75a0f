import { setFlagsFromString } from "node:v8";

// Older ones end in a segmentation fault when SQLite is loaded, without a word.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(
    `Rembuk needs Node 24.15 or later; this is ${process.versions.node}. Nothing was changed.\n` +
      "Start it with npm start or npm run rembuk, which bring the right one.",
  );
  process.exit(2);
}

// Under load V8 would grow its nursery to 16 MB and keep it. What the server allocates is small and short-lived:
// with a nursery that stays small it takes 17 MB less and no more time.
setFlagsFromString("--semi-space-growth-factor=1");

const { runCommandLine } = await import("./command-line/run-command-line.ts");
process.exitCode = await runCommandLine(process.argv.slice(2));
