import { setFlagsFromString } from "node:v8";

import { runCommandLine } from "./command-line/run-command-line.ts";

// Under load V8 would grow its nursery to 16 MB and keep it. What the server allocates is small and short-lived:
// with a nursery that stays small it takes 17 MB less and no more time.
setFlagsFromString("--semi-space-growth-factor=1");

process.exitCode = await runCommandLine(process.argv.slice(2));
