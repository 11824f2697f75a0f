import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";

/** A file as a page takes it. */
export interface ImportFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A calendar as French spreadsheets write it: semicolons, Latin-1, the day first, lines that end in CR LF. */
export function frenchCalendar(): ImportFile {
  const rows = [
    "Date;Heure;Plateforme;Pilier;Titre;Légende;Hashtags;Statut",
    '03/12/2026;9h30;Instagram;Café;Un café à Genève;"Crème, sucre ; et ""patience"".";#café;Brouillon',
    "24/12/2026;18h00;Instagram, Facebook;Fêtes;Réveillon;Fermé dès midi.;#noël;À valider",
    "31/02/2026;10h00;TikTok;Café;Un jour qui n'existe pas;;;Idée",
    "02/01/2027;;TikTok;Café;Bonne année;;;Idée",
  ];
  const buffer = Buffer.from(rows.join("\r\n"), "latin1");
  return { name: "calendrier éditorial.csv", mimeType: "text/csv", buffer };
}

/** The same calendar after somebody changed one caption and added a row. */
export function frenchCalendarLater(): ImportFile {
  const file = frenchCalendar();
  const text = file.buffer.toString("latin1").replace("Fermé dès midi.", "Ouvert jusqu'à minuit.");
  const added = "\r\n05/01/2027;08h00;Instagram;Café;Retour au comptoir;;;Idée";
  return { ...file, buffer: Buffer.from(text + added, "latin1") };
}

/** A calendar as an English workbook: a title above the headers, days as numbers, styles that say so. */
export function englishWorkbook(): ImportFile {
  const rows = [
    ["Kedai Rintik, December"],
    ["Publish date", "Channel", "Post title", "Copy", "Status"],
    [46_357, "Instagram", "Rainy day special", "Half price while it rains.", "Draft"],
    [46_360, "LinkedIn", "We are hiring", "Two baristas wanted.", "In review"],
  ];
  const sheet = rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cellOf).join("")}</row>`);
  return {
    name: "content calendar.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: zipOf({
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${sheet.join("")}</sheetData></worksheet>`,
      "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    }),
  };
}

/** A real calendar of the shared data, or `null` where it is not at hand. */
export function realCalendar(name: string): (ImportFile & { readonly path: string }) | null {
  const shared = process.env["REMBUK_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
  const path = join(shared, "data/restricted/calendars", name);
  if (!existsSync(path)) return null;
  const mimeType = name.endsWith(".csv") ? "text/csv" : englishWorkbook().mimeType;
  return { path, name: basename(name), mimeType, buffer: readFileSync(path) };
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const cellOf = (cell: string | number) =>
  typeof cell === "number"
    ? `<c s="1"><v>${cell}</v></c>`
    : `<c t="inlineStr"><is><t>${cell}</t></is></c>`;

/** Packs parts as they are, uncompressed. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const path = Buffer.from(name);
    const body = Buffer.from(text);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(body), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(body.length, 18);
    about.writeUInt16LE(path.length, 22);
    files.push(Buffer.from("PK\x03\x04"), about, path, body);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), about, where, path);
    offset += 4 + about.length + path.length + body.length;
  }
  const index = Buffer.concat(directory);
  const count = Object.keys(parts).length;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, index, Buffer.from("PK\x05\x06"), end]);
}
