/** Octets of a line, its end not counted. */
const LONGEST = 75;

/** Writes a property whose value is text: what means something to a calendar is escaped. */
export function textLine(name: string, text: string): string {
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", String.raw`\;`)
    .replaceAll(",", String.raw`\,`)
    .replaceAll(/\r\n?|\n/g, String.raw`\n`)
    .replaceAll(CONTROL, "");
  return `${name}:${escaped}`;
}

/** Signs that no calendar may hold: all controls but the tab. */
const CONTROL = /[^\P{Cc}\t]/gu;

/** Folds a line at 75 octets, never within a character. */
export function folded(line: string): string {
  let written = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST) {
      written += "\r\n ";
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return written;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
}
