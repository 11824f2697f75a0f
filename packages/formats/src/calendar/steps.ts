import ICAL from "ical.js";

/** Bounds on one series, and what is left of the bounds on a whole file. */
export interface Effort {
  /** Steps that the series of a file may still take together. */
  left: number;
}

/** How far a rule is followed before it is called one that never gets anywhere. A step takes up to 50 µs. */
const STEPS = { series: 20_000, file: 100_000 } as const;
/** Letters of a rule that make its steps cost one more, and one more again for each time as many squared. */
const SHORT = 200;
/** Days that are gone through within one step. */
const DAYS = 1_000;

/** The effort that the series of one file may cost. */
export function createEffort(): Effort {
  return { left: STEPS.file };
}

/** Nothing more is to be found: because it is over, or because the effort is spent. */
export class Halt extends Error {
  override readonly name = "Halt";
  readonly isOver: boolean;
  constructor(isOver: boolean) {
    super();
    this.isOver = isOver;
  }
}

/** What a rule is followed with. */
interface Bounds {
  readonly effort: Effort;
  /** What lies in a later year is not looked for. */
  readonly lastYear: number;
}

/**
 * An iterator whose steps are counted: the one of ical.js can look for ever for what never comes, also before it gives
 * the first.
 *
 * @throws Halt, now and from `next`
 */
export function countedIterator(
  rule: ICAL.Recur,
  dtstart: ICAL.Time,
  { effort, lastYear }: Bounds,
): ICAL.RecurIterator {
  const cost = 1 + Math.floor((rule.toString().length / SHORT) ** 2);
  let left: number = STEPS.series;
  const step = (year: number, steps = 1) => {
    left -= cost * steps;
    effort.left -= cost * steps;
    const isOver = year > lastYear;
    if (isOver || left < 0 || effort.left < 0) throw new Halt(isOver);
  };
  class Counted extends ICAL.RecurIterator {
    override check_contracting_rules(): boolean {
      step(this.last.year);
      return super.check_contracting_rules();
    }
    override expand_year_days(year: number): number {
      step(year);
      return super.expand_year_days(year);
    }
    override increment_month(): void {
      super.increment_month();
      step(this.last.year);
    }
    override increment_monthday(days: number): void {
      if (days > DAYS) step(this.last.year + days / 366, days / DAYS);
      super.increment_monthday(days);
    }
  }
  return new Counted({ rule, dtstart });
}
