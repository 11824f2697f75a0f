/** One measured number. Where it is the median of several runs, `low` and `high` are their ends. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
}

/**
 * A number to hold.
 *
 * `of` names the figure or the ratio that it judges, as `part/what/who`.
 */
export interface Bar {
  readonly of: string;
  readonly must: "at most" | "at least";
  readonly limit: number;
  readonly unit: string;
  /** Better than the limit, and not required. */
  readonly aim?: number;
  /** Where the bar stands written. */
  readonly source: string;
}

/** A bar beside what was measured; `value` is `null` where nothing was. */
export interface JudgedBar extends Bar {
  readonly value: number | null;
  readonly met: boolean;
}

/** What a benchmark found: the JSON that `--json` prints. */
export interface Report {
  readonly name: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly bars: readonly JudgedBar[];
  /** Ours divided by the peer's, both measured in the same run. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly pass: boolean;
}
