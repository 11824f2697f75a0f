import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { LIMITS } from "../table/limits.ts";
import { readTable } from "../table/read-table.ts";
import { sheetRow, tableOf, TODAY, workbook } from "../testing.ts";

const HEADERS = sheetRow(1, ["Title", "Date"]);
const cellsOf = (file: Uint8Array) => tableOf(file).rows.map(({ cells }) => cells);
const reasonOf = (file: Uint8Array) => {
  const read = readTable(file, TODAY);
  return read.kind === "refused" ? read.reason : null;
};

describe("a workbook", () => {
  test("[I1] is known by its bytes, as delimited text is", () => {
    expect(tableOf(workbook({ sheets: { Plan: HEADERS + sheetRow(2, ["A", "B"]) } })).format).toBe(
      "xlsx",
    );
    expect(tableOf("Title,Date\nA,B\n").format).toBe("csv");
  });

  test("[I8] gives shared, inline, rich and formula texts without their looks", () => {
    const file = workbook({
      strings:
        "<si><t>Title</t></si><si><r><t>Bo</t></r><r><rPr><b/></rPr><t>ld &amp; </t></r><r><t>é</t></r><rPh><t>hint</t></rPh></si>",
      sheets: {
        Plan: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Caption</t></is></c></row>
          <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>1+1</f><v>a_x000D_
b &#x1F600;&lt;</v></c></row>`,
      },
    });

    expect(cellsOf(file)).toEqual([["Bold & é", "a\r\nb 😀<"]]);
  });

  test("[I8] gives days, times and numbers by the style of the cell", () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="d-mmmm-yyyy"/><numFmt numFmtId="165" formatCode="[$-421]dddd, dd mmmm yyyy;@"/><numFmt numFmtId="166" formatCode="0.0 &quot;days&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs>${[0, 14, 22, 20, 164, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const values = [
      cell(0, "46153.0"),
      cell(1, "46153"),
      cell(2, "46153.375"),
      cell(3, "0.39583333333333331"),
      cell(4, "46153.0"),
      cell(5, "46153"),
      cell(6, "46153"),
      cell(0, "18068922089569359"),
      cell(0, "0.10000000000000001"),
    ];
    const file = workbook({
      styles,
      sheets: {
        Plan: `${sheetRow(1, ["a", "b", "c", "d", "e", "f", "g", "h", "i"])}<row r="2">${values.join("")}</row>`,
      },
    });

    expect(cellsOf(file)).toEqual([
      [
        "46153",
        "2026-05-11",
        "2026-05-11 09:00",
        "09:30",
        "2026-05-11",
        "2026-05-11",
        "46153",
        "18068922089569359",
        "0.1",
      ],
    ]);
  });

  test("[I8] that counts from 1904 gives its days as they are shown", () => {
    const file = workbook({
      workbookPr: 'date1904="1"',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheets: {
        Plan: `${HEADERS}<row r="2"><c t="inlineStr"><is><t>A</t></is></c><c s="1"><v>44691</v></c></row>`,
      },
    });

    expect(cellsOf(file)).toEqual([["A", "2026-05-11"]]);
    expect(tableOf(file).from1904).toBe(true);
  });

  test("[I4] keeps its row numbers over gaps and leaves styled emptiness out", () => {
    const styled = Array.from(
      { length: 1000 },
      (_, at) => `<row r="${at + 10}"><c r="A${at + 10}" s="3"/><c r="Z${at + 10}" s="3"/></row>`,
    );
    const file = workbook({
      sheets: {
        Plan: `${HEADERS}<row r="7"><c r="B7"><v>46153</v></c><c r="A7" t="inlineStr"><is><t>A</t></is></c></row>${styled.join("")}`,
      },
    });

    const table = tableOf(file);

    expect(table.rows).toEqual([{ number: 7, cells: ["A", "46153"] }]);
    expect(table.columns).toEqual(["Title", "Date"]);
  });

  test("[I9] is read where its headers are known best, and names its other sheets", () => {
    const file = workbook({
      hidden: ["Old"],
      sheets: {
        "Read me": sheetRow(1, ["How to use this plan"]) + sheetRow(2, ["Ask Rani"]),
        Old: `${sheetRow(1, ["Title", "Date", "Status", "Platform"])}${sheetRow(2, ["x", "y", "z", "w"])}`,
        Mei: `${HEADERS}${sheetRow(2, ["A", "2026-05-05"])}`,
        Juni: `${HEADERS}${sheetRow(2, ["B", "2026-06-05"])}`,
      },
    });

    expect(tableOf(file)).toMatchObject({ sheet: "Mei", sheets: ["Read me", "Mei", "Juni"] });
    expect(readTable(file, TODAY, { sheet: "Juni" })).toMatchObject({
      table: { sheet: "Juni", rows: [{ number: 2, cells: ["B", "2026-06-05"] }] },
    });
    expect(readTable(file, TODAY, { sheet: "Juli" })).toEqual({
      kind: "refused",
      reason: { code: "noSuchSheet", sheet: "Juli" },
    });
  });

  test("[I8] may write its XML with prefixes, quotes of either kind, comments and CDATA", () => {
    const file = workbook({
      sheets: { Plan: "" },
      parts: {
        "xl/worksheets/sheet0.xml": strToU8(
          `<x:worksheet xmlns:x='m'><!-- a > b --><x:sheetData><x:row r='1'><x:c t='inlineStr' data-x="a > 'b'"><x:is><x:t>Title</x:t></x:is></x:c></x:row><x:row><x:c t='inlineStr'><x:is><x:t><![CDATA[A <b>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        ),
      },
    });

    expect(tableOf(file).rows).toEqual([{ number: 2, cells: ["A <b>"] }]);
  });
});

describe("a hostile workbook", () => {
  const sheet = (xml: string) => ({ "xl/worksheets/sheet0.xml": strToU8(xml) });

  test("[I7] that unpacks to more than the limit is refused while it unpacks", () => {
    const bomb = workbook({
      sheets: { Plan: HEADERS },
      parts: {
        "xl/worksheets/sheet0.xml": [new Uint8Array(LIMITS.unpackedBytes + 1), { level: 9 }],
      },
    });

    expect(bomb.length).toBeLessThan(500_000);
    expect(reasonOf(bomb)).toEqual({ code: "unpacksTooLarge", limit: LIMITS.unpackedBytes });
  });

  test("[I7] that lies about its size is refused by what comes out", () => {
    const bomb = workbook({
      sheets: { Plan: HEADERS },
      parts: {
        "xl/worksheets/sheet0.xml": [new Uint8Array(LIMITS.unpackedBytes + 1), { level: 9 }],
      },
    });
    const view = new DataView(bomb.buffer);
    // The unpacked size in every entry of the directory.
    for (let at = 0; at + 4 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }

    expect(reasonOf(bomb)?.code).toBe("unpacksTooLarge");
  });

  test("[I7] whose parts overlap is refused, although each is sound", () => {
    const sheets = { Plan: HEADERS + sheetRow(2, ["A", "2026-05-05"]) };
    const file = workbook({ sheets, parts: { a: strToU8("kernel"), b: strToU8("kernel") } });
    expect(reasonOf(file)).toBeNull();
    const view = new DataView(file.buffer);
    const entries: number[] = [];
    for (let at = 0; at + 4 < file.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
    }
    const [a, b] = entries.slice(-2) as [number, number];
    view.setUint32(b + 42, view.getUint32(a + 42, true), true);

    expect(reasonOf(file)).toEqual({ code: "brokenWorkbook", part: "b" });
  });

  test("[I7] that defines entities is refused, not expanded", () => {
    const file = workbook({
      sheets: { Plan: HEADERS },
      parts: sheet(
        '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY b "&lol;&lol;">]><worksheet>&b;</worksheet>',
      ),
    });

    expect(reasonOf(file)).toEqual({ code: "unsafeXml", part: "xl/worksheets/sheet0.xml" });
  });

  test("[I7] with more rows or columns than the limit is refused", () => {
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
    const rows = workbook({ sheets: { Plan: row.repeat(LIMITS.rows + 2) } });
    const columns = workbook({
      sheets: { Plan: `${HEADERS}<row r="2"><c r="XFD2"><v>1</v></c></row>` },
    });

    expect(reasonOf(rows)?.code).toBe("tooManyRows");
    expect(reasonOf(columns)?.code).toBe("tooManyColumns");
  });

  test("[I7] that was damaged on the way is refused and nothing of it is read", () => {
    const file = workbook({ sheets: { Plan: `${HEADERS}${sheetRow(2, ["A", "2026-05-05"])}` } });
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = file.slice();
        damaged[at]! ^= flip;
        const read = readTable(damaged, TODAY);

        // A bit in a time stamp harms nothing; a letter never changes unnoticed. What no longer looks packed
        // is read as text, and seen to be none.
        const asWorkbook = read.kind === "table" && read.table.format === "xlsx";
        const seen = asWorkbook ? read.table.rows.map(({ cells }) => cells) : [["A", "2026-05-05"]];
        expect(seen).toEqual([["A", "2026-05-05"]]);
      }),
      { numRuns: 1000 },
    );
  });

  test("[I6] that is another kind of archive is refused", () => {
    expect(reasonOf(zipSync({ "a.txt": strToU8("hello") }))).toEqual({
      code: "notATable",
      kind: "archive",
    });
    expect(reasonOf(workbook({ sheets: {} }))).toEqual({ code: "notATable", kind: "archive" });
  });
});
