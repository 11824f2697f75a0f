import { median } from "../measure/statistics.ts";
import type { Bar, Figure, Report } from "./figure.ts";
import { judge } from "./judge.ts";

/** Gathers what the parts of a benchmark measure. Figures are named `part/what/who`. */
export interface Findings {
  readonly figure: (name: string, value: number, unit: string) => void;
  /** The median of several runs, with both ends. */
  readonly median: (name: string, values: readonly number[], unit: string) => void;
  /** One figure divided by another; both must be known already. */
  readonly ratio: (name: string, of: string, to: string) => void;
  readonly report: (benchmark: string, bars: readonly Bar[]) => Report;
}

/** Starts an empty collection of figures. */
export function collectReport(): Findings {
  const figures: Record<string, Figure> = {};
  const ratios: Record<string, number> = {};
  return {
    figure(name, value, unit) {
      figures[name] = { value, unit };
    },
    median(name, values, unit) {
      figures[name] = {
        value: median(values),
        unit,
        low: Math.min(...values),
        high: Math.max(...values),
      };
    },
    ratio(name, of, to) {
      ratios[name] = valueOf(figures, of) / valueOf(figures, to);
    },
    report(benchmark, bars) {
      const judged = bars.map((bar) => judge(bar, figures[bar.of]?.value ?? ratios[bar.of]));
      const pass = judged.length > 0 && judged.every(({ met }) => met);
      return { name: benchmark, figures, bars: judged, ratios, pass };
    },
  };
}

function valueOf(figures: Readonly<Record<string, Figure>>, name: string): number {
  const figure = figures[name];
  if (!figure) throw new Error(`No figure is named ${name}.`);
  return figure.value;
}
