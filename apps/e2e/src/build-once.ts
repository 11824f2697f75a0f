import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds what people would be served, unless it is built already. */
export default function buildOnce(): void {
  const root = join(import.meta.dirname, "../../..");
  execFileSync(process.execPath, [join(root, "bootstrap.mjs"), "build"], { stdio: "inherit" });
}
