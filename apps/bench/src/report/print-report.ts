import type { Figure, JudgedBar, Report } from "./figure.ts";

/** The report as a table for people. */
export function printReport(report: Report): string {
  return [
    ...sections(report.figures),
    ...ratioLines(report.ratios),
    "",
    ...report.bars.map(barLine),
    "",
    report.pass ? "All bars are met." : `Missed: ${missed(report)} of ${report.bars.length} bars.`,
  ].join("\n");
}

function missed({ bars }: Report): number {
  return bars.filter(({ met }) => !met).length;
}

/** One table per part: what was measured down the side, who across the top. */
function sections(figures: Readonly<Record<string, Figure>>): string[] {
  const entries = Object.entries(figures).map(([name, figure]) => {
    const [part = "", what = "", who = ""] = name.split("/");
    return { part, what, who, figure };
  });
  const parts = Map.groupBy(entries, ({ part }) => part);
  return [...parts].flatMap(([part, rows]) => {
    const whos = [...new Set(rows.map(({ who }) => who))];
    const lines = [...Map.groupBy(rows, ({ what }) => what)].map(([what, cells]) =>
      [`${what}, ${cells[0]!.figure.unit}`].concat(
        whos.map((who) => cellText(cells.find((cell) => cell.who === who)?.figure)),
      ),
    );
    return [""].concat(align([[part, ...whos], ...lines]));
  });
}

function cellText(figure: Figure | undefined): string {
  if (!figure) return "";
  const { value, low, high } = figure;
  const range =
    low === undefined || high === undefined || low === high
      ? ""
      : ` (${number(low)}–${number(high)})`;
  return number(value) + range;
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
      )
      .join("   ")
      .trimEnd(),
  );
}

function ratioLines(ratios: Readonly<Record<string, number>>): string[] {
  const lines = Object.entries(ratios).map(([name, value]) => `${name}: ${number(value)} ×`);
  return lines.length > 0 ? ["", ...lines] : [];
}

function barLine({ met, of, must, limit, unit, aim, value, source }: JudgedBar): string {
  const measured = value === null ? "not measured" : number(value);
  const wish = aim === undefined ? "" : `, aim ${aim}`;
  return `${met ? "met   " : "MISSED"}  ${of}: ${measured}, ${must} ${limit} ${unit}${wish} (${source})`;
}

function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
