/** What one runner found. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Titles of what failed, so that the end of a long output says it again. */
  readonly failures: readonly string[];
  /** Titles of what did not run, each with its reason where it gives one. */
  readonly skipped: readonly string[];
}

/** The last lines of a test run: what failed, what was skipped, then the sum over all runners. */
export function closingLines(outcomes: readonly Outcome[]): string[] {
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const sum = (key: "passed" | "failed") => outcomes.reduce((total, next) => total + next[key], 0);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  return [
    ...failures.map((title) => `failed: ${title}`),
    `${skipped.length} skipped${skipped.length > 0 ? `: ${skipped.join("; ")}` : ""}`,
    `${sum("passed")} passed, ${sum("failed")} failed`,
  ];
}
