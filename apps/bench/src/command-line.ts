import { parseArgs } from "node:util";

import type { Benchmark, Effort } from "./suites/part.ts";

/** What the command line asks for. */
export type Wish =
  | { readonly do: "list" }
  | { readonly do: "help" }
  | { readonly do: "refuse"; readonly because: string }
  | {
      readonly do: "run";
      readonly benchmark: Benchmark;
      readonly only: ReadonlySet<string>;
      readonly json: boolean;
      readonly effort: Effort;
    };

const NUMBERS = { rounds: "5", seconds: "10", kills: "50" } as const;

const OPTIONS = {
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  only: { type: "string" },
  rounds: { type: "string", default: NUMBERS.rounds },
  seconds: { type: "string", default: NUMBERS.seconds },
  kills: { type: "string", default: NUMBERS.kills },
} as const;

/** Reads the command line. */
export function readWish(args: readonly string[], benchmarks: readonly Benchmark[]): Wish {
  try {
    return wishOf(
      parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }),
      benchmarks,
    );
  } catch (error) {
    return { do: "refuse", because: error instanceof Error ? error.message : String(error) };
  }
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;

function wishOf({ values, positionals }: Parsed, benchmarks: readonly Benchmark[]): Wish {
  if (values.help) return { do: "help" };
  const [name] = positionals;
  if (name === undefined) return { do: "list" };
  const benchmark = benchmarks.find((known) => known.name === name);
  if (!benchmark) throw new Error(`There is no benchmark ${name}.`);
  return {
    do: "run",
    benchmark,
    only: partsIn(values.only, benchmark),
    json: values.json,
    effort: {
      rounds: countIn("rounds", values.rounds),
      seconds: countIn("seconds", values.seconds),
      kills: countIn("kills", values.kills),
    },
  };
}

function partsIn(only: string | undefined, { name, parts }: Benchmark): Set<string> {
  const known = parts.map((part) => part.name);
  const wanted = only?.split(",") ?? known;
  const unknown = wanted.find((part) => !known.includes(part));
  if (unknown !== undefined) {
    throw new Error(`${name} has no part ${unknown}; it has ${known.join(", ")}.`);
  }
  return new Set(wanted);
}

function countIn(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} takes a number from 1 up.`);
  return count;
}

/** The list of benchmarks. */
export function listText(benchmarks: readonly Benchmark[]): string {
  const lines = benchmarks.map(({ name, summary, parts }) => {
    const names =
      parts.length > 1
        ? `\n${" ".repeat(10)}parts: ${parts.map((part) => part.name).join(", ")}`
        : "";
    return `  ${name.padEnd(8)}${summary}${names}`;
  });
  return `Benchmarks: npm run --silent bench -- <name>\n\n${lines.join("\n")}\n`;
}

/** How the command is used. */
export function helpText(benchmarks: readonly Benchmark[]): string {
  return `${listText(benchmarks)}
  --only a,b     only these parts
  --rounds n     interleaved rounds per server (${NUMBERS.rounds})
  --seconds n    measured seconds of a round (${NUMBERS.seconds})
  --kills n      kills of the crash part (${NUMBERS.kills})
  --json         one JSON value as the last line: {name, figures, bars, ratios, pass}

The exit code is 0 when every bar is met, 1 when one is missed, 2 when nothing could be measured.
`;
}
