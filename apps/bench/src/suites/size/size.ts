import type { Bar } from "../../report/figure.ts";
import type { Bench, Benchmark } from "../part.ts";
import { type BuiltFile, readBuiltApp } from "./built-app.ts";
import { filesFor, ROUTES } from "./routes.ts";

const BARS: readonly Bar[] = [
  {
    of: "routes/JavaScript gzipped/rembuk, calendar",
    must: "at most",
    limit: 180,
    unit: "kB",
    source: "design.md §10 first load",
  },
];

/** What a browser downloads, from the app as it is built. */
export const size: Benchmark = {
  name: "size",
  summary: "what a browser downloads: for each page, and for all of it to work without a server",
  parts: [{ name: "routes", bars: BARS, measure: measureRoutes }],
};

const kB = (bytes: number) => bytes / 1000;
const sum = (files: readonly BuiltFile[], of: "bytes" | "gzipped") =>
  kB(files.reduce((total, file) => total + file[of], 0));
const ending = (files: readonly BuiltFile[], end: string) =>
  files.filter(({ path }) => path.endsWith(end));

async function measureRoutes({ findings }: Bench): Promise<void> {
  const app = readBuiltApp();
  for (const [route, modules] of Object.entries(ROUTES)) {
    const files = filesFor(app, modules);
    const who = `rembuk, ${route}`;
    findings.figure(`routes/JavaScript gzipped/${who}`, sum(ending(files, ".js"), "gzipped"), "kB");
    findings.figure(`routes/styles gzipped/${who}`, sum(ending(files, ".css"), "gzipped"), "kB");
  }
  const worker = app.files.get("sw.js");
  if (worker) findings.figure("routes/service worker gzipped/rembuk", kB(worker.gzipped), "kB");
  // The worker keeps everything but itself.
  const kept = [...app.files.values()].filter((file) => file !== worker);
  findings.figure("routes/whole app gzipped/rembuk", sum(kept, "gzipped"), "kB");
  findings.figure("routes/whole app/rembuk", sum(kept, "bytes"), "kB");
  findings.figure("routes/files of the whole app/rembuk", kept.length, "files");
}
