import type { Cores } from "../measure/cores.ts";
import type { Findings } from "../report/collect-report.ts";
import type { Bar } from "../report/figure.ts";

/** How thorough a run is; the defaults are what the bars are written for. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly kills: number;
}

/** What a part measures with. */
export interface Bench extends Effort {
  readonly cores: Cores;
  readonly findings: Findings;
  /** Tells whoever waits what is going on. */
  readonly say: (text: string) => void;
}

/** One question that a benchmark asks, with the bars its answer is held to. */
export interface Part {
  readonly name: string;
  readonly bars: readonly Bar[];
  measure(bench: Bench): Promise<void>;
}

/** A benchmark by name, as `npm run bench -- <name>` runs it. */
export interface Benchmark {
  readonly name: string;
  /** One line for the list. */
  readonly summary: string;
  readonly parts: readonly Part[];
}
