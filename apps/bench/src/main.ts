import { helpText, listText, readWish, type Wish } from "./command-line.ts";
import { CannotMeasure } from "./measure/cannot-measure.ts";
import { divideCores } from "./measure/cores.ts";
import { describeMachine } from "./measure/machine.ts";
import { collectReport } from "./report/collect-report.ts";
import { printReport } from "./report/print-report.ts";
import { BENCHMARKS } from "./suites/benchmarks.ts";

const wish = readWish(process.argv.slice(2), BENCHMARKS);
// At once: what a part that failed has left open must not keep the command.
process.exit(await carryOut(wish));

async function carryOut(wish: Wish): Promise<number> {
  switch (wish.do) {
    case "list":
      process.stdout.write(listText(BENCHMARKS));
      return 0;
    case "help":
      process.stdout.write(helpText(BENCHMARKS));
      return 0;
    case "refuse":
      process.stderr.write(`${wish.because}\n\n${helpText(BENCHMARKS)}`);
      return 2;
    case "run":
      return run(wish);
  }
}

async function run({
  benchmark,
  only,
  json,
  effort,
}: Extract<Wish, { do: "run" }>): Promise<number> {
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  if (process.platform !== "linux") {
    say("Benchmarks read CPU time and memory of servers from /proc, which only Linux has.");
    return 2;
  }
  const cores = divideCores();
  const findings = collectReport();
  const parts = benchmark.parts.filter(({ name }) => only.has(name));
  say(describeMachine(cores));
  try {
    for (const part of parts) {
      say(`${benchmark.name}: ${part.name}`);
      await part.measure({ ...effort, cores, findings, say });
    }
  } catch (error) {
    say(wordsOf(error));
    return 2;
  }
  const report = findings.report(
    benchmark.name,
    parts.flatMap(({ bars }) => bars),
  );
  process.stdout.write(`${printReport(report)}\n`);
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.pass ? 0 : 1;
}

function wordsOf(error: unknown): string {
  if (error instanceof CannotMeasure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
