import { scanXml } from "./scan-xml.ts";

/** What a number format makes of a number: a day (and time), a time of day, or still a number. */
export type NumberKind = "day" | "clock" | "number";

/** Formats that every spreadsheet knows by number, the East Asian dates included. */
const BUILT_IN: readonly (readonly [first: number, last: number, kind: NumberKind])[] = [
  [14, 17, "day"],
  [18, 21, "clock"],
  [22, 22, "day"],
  [27, 31, "day"],
  [32, 35, "clock"],
  [36, 36, "day"],
  [45, 47, "clock"],
  [50, 54, "day"],
  [55, 56, "clock"],
  [57, 58, "day"],
];

/** What the number formats of a workbook's cell styles mean, by style. */
export function readNumberFormats(xml: string, part: string): NumberKind[] {
  const own = new Map<string, string>();
  const styles: string[] = [];
  let inCells = false;
  scanXml(xml, part, {
    open(name, attribute) {
      if (name === "numFmt") own.set(attribute("numFmtId"), attribute("formatCode"));
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(attribute("numFmtId"));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles.map((id) => {
    const code = own.get(id);
    return code === undefined ? builtIn(Number(id)) : kindOfFormat(code);
  });
}

function builtIn(id: number): NumberKind {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? "number";
}

/** Reads a format code: `d-mmmm-yyyy` is a day, `[h]:mm` a clock, `0.00 "days"` a number. */
function kindOfFormat(code: string): NumberKind {
  const first = code.split(";")[0]!;
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  if (/general|[0#?]/.test(bare.replace(/s\.0+/g, "s"))) return "number";
  if (/[dy]/.test(bare)) return "day";
  if (/[hs]/.test(bare)) return "clock";
  return bare.includes("m") ? "day" : "number";
}
