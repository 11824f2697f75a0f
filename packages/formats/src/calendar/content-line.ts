/** One line of a calendar: a name, its parameters and a value. */
export interface ContentLine {
  /** Where it begins in the file; the first line is 1. */
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** By name in capitals; several values of one parameter are joined by commas. */
  readonly params: Readonly<Record<string, string>>;
  /** As written, escapes and all. */
  readonly value: string;
}

/** A line before it is taken apart, with its folds undone. */
export interface RawLine {
  readonly line: number;
  readonly text: string;
}

/** Undoes the folding of lines. Lines end in LF, CRLF or CR; empty ones are left out. */
export function unfoldLines(text: string): RawLine[] {
  const lines: { line: number; text: string }[] = [];
  for (const [at, written] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(written)) last.text += written.slice(1);
    else if (written.trim() !== "") lines.push({ line: at + 1, text: written });
  }
  return lines;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9 -]{0,99}$/;
const PARAM = /^;\s*([A-Za-z0-9-]+)\s*=\s*((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/;

/** Takes a line apart; `null` for what is no line of a calendar. */
export function parseContentLine({ line, text }: RawLine): ContentLine | null {
  const end = text.search(/[;:]/);
  const name = text.slice(0, Math.max(end, 0)).trim();
  if (!NAME.test(name)) return null;
  const params: Record<string, string> = {};
  let rest = text.slice(end);
  for (let param = PARAM.exec(rest); param; param = PARAM.exec(rest)) {
    params[param[1]!.toUpperCase()] = param[2]!.replaceAll('"', "").trim();
    rest = rest.slice(param[0].length);
  }
  const colon = rest.indexOf(":");
  if (colon < 0) return null;
  return { line, name: name.toUpperCase(), params, value: rest.slice(colon + 1) };
}

/** The text that a value stands for. */
export function textOf(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

/** The texts of a list. */
export function textsOf(value: string): string[] {
  return (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map((part) => textOf(part).trim());
}
