import { scanXml } from "./scan-xml.ts";

/** The texts of a workbook that cells point to by number. Rich text loses its looks, phonetic hints are left out. */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inPhonetic = false;
  scanXml(xml, part, {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetic = true;
      if (name === "t") inText = true;
    },
    close(name) {
      if (name === "si") strings.push(unescapeControls(text));
      if (name === "rPh") inPhonetic = false;
      if (name === "t") inText = false;
    },
    text(piece) {
      if (inText && !inPhonetic) text += piece;
    },
  });
  return strings;
}

/** Workbooks write characters that XML cannot hold, and often plain carriage returns, as `_x000D_`. */
export function unescapeControls(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
