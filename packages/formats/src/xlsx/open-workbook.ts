import { FileRefused } from "../reason.ts";
import type { CellContext } from "./cell-text.ts";
import { readNumberFormats } from "./number-formats.ts";
import { openZip, type Zip } from "./open-zip.ts";
import { scanXml } from "./scan-xml.ts";
import { readSharedStrings } from "./shared-strings.ts";

/** A sheet of a workbook and the part of the file that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** A workbook whose sheets can be read. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly context: CellContext;
  readonly xmlOf: (part: string) => string;
}

/** Opens a workbook: finds its parts by their relations, as names of parts are free. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes);
  const xmlOf = (part: string) => xmlIn(zip, part);
  const main = relationsOf(zip, "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new FileRefused({ code: "notATable", kind: "archive" });
  const relations = relationsOf(zip, main);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const [styles, strings] = [partOf("styles"), partOf("sharedStrings")];
  const { sheets, from1904 } = readOutline(xmlOf(main), main, relations);
  if (sheets.length === 0) throw new FileRefused({ code: "notATable", kind: "archive" });
  return {
    sheets,
    xmlOf,
    context: {
      strings: strings === undefined ? [] : readSharedStrings(xmlOf(strings), strings),
      styles: styles === undefined ? [] : readNumberFormats(xmlOf(styles), styles),
      from1904,
    },
  };
}

function xmlIn(zip: Zip, part: string): string {
  const bytes = zip.unpack(part);
  if (!bytes) throw new FileRefused({ code: "brokenWorkbook", part });
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
}

interface Relation {
  readonly id: string;
  /** The last word of the type: `worksheet`, `styles`. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to; of the whole file when `part` is empty. */
function relationsOf(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const file = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.names.includes(file)) return [];
  const relations: Relation[] = [];
  scanXml(xmlIn(zip, file), file, {
    open(name, attribute) {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const type = attribute("Type").split("/").at(-1)!;
      relations.push({ id: attribute("Id"), type, target: resolve(folder, attribute("Target")) });
    },
  });
  return relations;
}

/** The part that a target names: from the root where it begins with `/`, else from the folder. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function readOutline(
  xml: string,
  part: string,
  relations: readonly Relation[],
): { sheets: SheetPart[]; from1904: boolean } {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  scanXml(xml, part, {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attribute("date1904"));
      if (name !== "sheet") return;
      const relation = relations.find(({ id }) => id === attribute("r:id"));
      // Sheets of charts and macros hold no rows.
      if (relation?.type !== "worksheet") return;
      const hidden = ["hidden", "veryHidden"].includes(attribute("state"));
      sheets.push({ name: attribute("name"), hidden, part: relation.target });
    },
  });
  return { sheets, from1904 };
}
