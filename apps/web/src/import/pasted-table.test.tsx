import { readTable } from "@rembuk/formats";
import { expect, test } from "vitest";

import { pastedTable, typedTable } from "./pasted-table.ts";

/** What the importer reads of what was pasted. */
async function read(file: File | null) {
  if (!file) return null;
  const found = readTable(new Uint8Array(await file.arrayBuffer()), "2026-11-24");
  if (found.kind === "refused") return found.reason.code;
  return [found.table.columns, ...found.table.rows.map(({ cells }) => cells)];
}

const paste = (text: string, html = "") =>
  read(pastedTable({ getData: (type) => (type === "text/html" ? html : text) }));

test("[I35] rows of a spreadsheet are a table, a sentence is none", async () => {
  expect(await paste("Tanggal\tJudul\n2026-12-01\tKopi\n")).toEqual([
    ["Tanggal", "Judul"],
    ["2026-12-01", "Kopi"],
  ]);
  expect(await paste("Kopi hujan, separuh harga")).toBeNull();
});

test("[I35] a cell of several lines stays one cell, with its quotation marks", async () => {
  const text = 'Judul\tTakarir\r\nKopi\t"Baris satu\nkata ""dua"""\r\nTeh\tSatu\r\n';
  expect(await paste(text)).toEqual([
    ["Judul", "Takarir"],
    ["Kopi", 'Baris satu\nkata "dua"'],
    ["Teh", "Satu"],
  ]);
});

test("[I35] quotation marks that no spreadsheet put there are letters", async () => {
  expect(await paste('Judul\tCatatan\n"Kopi" hujan\t5" mug\n"\t"Enak"\n')).toEqual([
    ["Judul", "Catatan"],
    ['"Kopi" hujan', '5" mug'],
    ['"', '"Enak"'],
  ]);
});

test("[I35] a table of a page is one, where the clipboard has no rows of text", async () => {
  const html = `<html><body><table><tr><th>Tanggal<th>Judul</tr>
    <tr><td>2026-12-01<td>Kopi<br>hujan<script>window.hit = true</script></tr>
    <tr><td colspan="2">Libur</td></tr></table></body></html>`;
  expect(await paste("Tanggal Judul", html)).toEqual([
    ["Tanggal", "Judul"],
    ["2026-12-01", "Kopi\nhujan"],
    ["Libur", ""],
  ]);
  expect(window).not.toHaveProperty("hit");
});

test("[I35] a table in Markdown is one", async () => {
  expect(await paste("| Tanggal | Judul |\n|---|---|\n| 2026-12-01 | Kopi |\n")).toEqual([
    ["Tanggal", "Judul"],
    ["2026-12-01", "Kopi"],
  ]);
});

test("[I35] what is put into the field by hand may be any table", async () => {
  const rows = [
    ["Tanggal", "Judul"],
    ["2026-12-01", "Kopi"],
  ];
  expect(await read(typedTable("Tanggal\tJudul\n2026-12-01\tKopi"))).toEqual(rows);
  expect(await read(typedTable("Tanggal,Judul\n2026-12-01,Kopi"))).toEqual(rows);
});
