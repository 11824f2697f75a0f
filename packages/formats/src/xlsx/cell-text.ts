import { clockOfMinutes } from "../date/parse-clock.ts";
import { dayOfSerial } from "../date/serial.ts";
import type { NumberKind } from "./number-formats.ts";
import { unescapeControls } from "./shared-strings.ts";

/** What of a workbook is needed to say a cell as text. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly from1904: boolean;
}

/** A cell as it stands in the file. */
export interface RawCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n` or nothing. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

const SAY = new Map<string, (value: string, context: CellContext) => string>([
  ["s", (value, { strings }) => strings[Number(value)] ?? ""],
  ["str", unescapeControls],
  ["inlineStr", unescapeControls],
  ["b", (value) => (value === "1" ? "TRUE" : "FALSE")],
  ["d", (value) => value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "")],
  ["e", (value) => value],
]);

/** A cell as text: days as `2026-12-11`, days with a time as `2026-12-11 09:00`, times as `09:00`. */
export function cellText({ type, style, value }: RawCell, context: CellContext): string {
  const say = SAY.get(type);
  if (say) return say(value, context);
  return numberText(value, context.styles[style] ?? "number", context.from1904);
}

/** The last day that spreadsheets know, 31 December 9999. */
const LAST_DAY = 2_958_465;

function numberText(value: string, kind: NumberKind, from1904: boolean): string {
  const number = Number(value);
  if (kind === "clock" && number >= 0) return clockOfMinutes(Math.round(number * 1440) % 1440);
  if (kind === "day" && number >= 1 && number <= LAST_DAY) {
    const { date, time } = dayOfSerial(number, from1904);
    return time ? `${date} ${time}` : date;
  }
  // Long ids keep their digits; other numbers lose the noise of binary fractions.
  return /^-?\d+$/.test(value) || Number.isNaN(number) ? value : String(number);
}
