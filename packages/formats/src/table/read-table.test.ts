import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { tableOf, TODAY } from "../testing.ts";
import { LIMITS } from "./limits.ts";
import { readTable } from "./read-table.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const cellsOf = (file: string | Uint8Array) => tableOf(file).rows.map(({ cells }) => cells);
const reasonOf = (file: string | Uint8Array) => {
  const read = readTable(typeof file === "string" ? bytesOf(file) : file, TODAY);
  return read.kind === "refused" ? read.reason.code : "read";
};

const unitsOf = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Uint8Array.from(unitsOf(text).flatMap((unit) => [unit & 255, unit >> 8]));
  return bigEndian ? bytes.map((_, at) => bytes[at ^ 1]!) : bytes;
}

describe("the encoding of a text file", () => {
  const text = "Title,Date\nÉté à Genève,2026-05-05\n";

  test.each([
    ["utf-8", bytesOf(text)],
    ["utf-8", bytesOf(`\uFEFF${text}`)],
    ["utf-16le", utf16(`\uFEFF${text}`, false)],
    ["utf-16be", utf16(`\uFEFF${text}`, true)],
    ["utf-16le", utf16(text, false)],
    ["utf-16be", utf16(text, true)],
    ["windows-1252", Uint8Array.from(unitsOf(text))],
  ])("[I2] %s is found out and no mark is left in the text", (encoding, bytes) => {
    const table = tableOf(bytes);

    expect(table.encoding).toBe(encoding);
    expect(table.columns).toEqual(["Title", "Date"]);
    expect(table.rows[0]?.cells[0]).toBe("Été à Genève");
  });

  test("[I2] that a mark promises and the bytes break is refused, not guessed", () => {
    expect(reasonOf(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x2c]))).toBe("brokenText");
  });
});

describe("the delimiter of a text file", () => {
  test.each([
    [",", "Title,Date\nA;b,2026-05-05\nC,2026-05-06\n"],
    [";", "Titre;Budget;Date\nUn, deux, trois;1 234,56;05/05/2026\nQuatre;2,5;06/05/2026\n"],
    ["\t", "Title\tDate\nA, b; c\t2026-05-05\n"],
    ["|", "Title|Date\nA, b|2026-05-05\n"],
    [";", '"Title; or so";Date\n"a\nb, c";2026-05-05\n'],
    [";", "Titre, accroche;Date;Note\nUn, deux;05/05/2026;x\n"],
    [",", "Title\nOnly one column\n"],
  ])("[I3] %j is found out", (delimiter, text) => {
    expect(tableOf(text).delimiter).toBe(delimiter);
  });

  test("[I3] that a `sep=` line names is obeyed, and the line is not a row", () => {
    const table = tableOf("sep=;\r\nTitle;Date\r\nA,b;2026-05-05\r\n");

    expect(table).toMatchObject({ delimiter: ";", headerRow: 1, columns: ["Title", "Date"] });
    expect(table.rows).toEqual([{ number: 2, cells: ["A,b", "2026-05-05"] }]);
  });
});

describe("the rows of a table", () => {
  test("[I4] are numbered as a spreadsheet numbers them, and empty ones left out", () => {
    const table = tableOf('Title,Text\n\n"a","1\n2\n3"\n,\nb,4\n');

    expect(table.rows.map(({ number }) => number)).toEqual([3, 5]);
    expect(table.rows[0]?.cells).toEqual(["a", "1\n2\n3"]);
  });

  test("[I5] begin below the headers, whatever stands above them", () => {
    const table = tableOf(
      "Content plan,,\nMay 2026,,\n,,\nDate,Platform,Caption\n2026-05-05,IG,Hi\n",
    );

    expect(table.headerRow).toBe(4);
    expect(table.columns).toEqual(["Date", "Platform", "Caption"]);
    expect(table.rows).toHaveLength(1);
  });

  test("[I5] are not taken for headers because they hold words that head columns elsewhere", () => {
    const table = tableOf("Notes\n\nDate,Title,Reach\n2026-05-05,Idea,Video\nStatus,Image,Link\n");

    expect(table).toMatchObject({ headerRow: 3, columns: ["Date", "Title", "Reach"] });
    expect(table.rows).toHaveLength(2);
  });

  test("[I5] keep columns without a header, drop empty ones, and tell equal headers apart", () => {
    const table = tableOf("Title,,,Reach,Reach\na,,x,1,2\nb,,,3,4\n");

    expect(table.columns).toEqual(["Title", "Column C", "Reach", "Reach (2)"]);
    expect(cellsOf("Title,,,Reach,Reach\na,,x,1,2\nb,,,3,4\n")[1]).toEqual(["b", "", "3", "4"]);
  });

  test("[I25] that look like formulas stay the text they are", () => {
    const payloads = ["=1+1", "@SUM(1+9)*cmd|' /C calc'!A0", "+1", "-1", '=HYPERLINK("http://x")'];
    const quoted = payloads.map((payload) => `"${payload.replaceAll('"', '""')}"`);

    expect(cellsOf(`Title\n${quoted.join("\n")}\n`).flat()).toEqual(payloads);
  });

  test("[I6] keep every text that a quoted cell can hold", () => {
    const cell = fc
      .string({ unit: "grapheme" })
      .filter((text) => text.trim() !== "" && !text.includes("\0"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ["Title,Caption", ...rows.map((row) => row.map(quote).join(","))].join("\r\n");

        expect(cellsOf(text)).toEqual(rows);
      }),
    );
  });
});

describe("a file that is no table", () => {
  test.each([
    ["emptyFile", ""],
    ["noRows", "Title,Date\n"],
    ["noRows", "\n\n,,\n"],
    ["openQuote", 'Title,Date\n"A,2026-05-05\nB,2026-05-06\n'],
    ["notATable", "%PDF-1.7\n…"],
    ["notATable", "<!DOCTYPE html><table><tr><td>Title"],
    ["brokenCalendar", "BEGIN:VCALENDAR\nVERSION:2.0\n"],
    ["notATable", "Title\0Date\n"],
    [
      "tooManyColumns",
      `${"Title,".repeat(LIMITS.columns + 1)}\n${"x,".repeat(LIMITS.columns + 1)}`,
    ],
    ["tooManyRows", `Title\n${"x\n".repeat(LIMITS.rows + 1)}`],
  ])("[I6] is refused with the reason %s", (code, text) => {
    expect(reasonOf(text)).toBe(code);
  });

  test("[I6] is refused when it is larger than the limit, before it is read", () => {
    expect(reasonOf(new Uint8Array(LIMITS.fileBytes + 1))).toBe("fileTooLarge");
  });

  test("[I6] is refused when it is an old or locked workbook", () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

    expect(reasonOf(compound)).toBe("oldOrLockedWorkbook");
  });

  test("[I6] never throws, whatever its bytes", () => {
    const mark = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [0x22],
    );
    fc.assert(
      fc.property(mark, fc.uint8Array({ maxLength: 400 }), (start, bytes) => {
        expect(["table", "refused"]).toContain(
          readTable(Uint8Array.from([...start, ...bytes]), TODAY).kind,
        );
      }),
      { numRuns: 500 },
    );
  });
});
