import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseDelimited } from "./parse-delimited.ts";

const parse = (text: string) => parseDelimited(text, ",", 100);

describe("delimited text", () => {
  test.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,\n,b\n",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ['"a,\nb",c', [["a,\nb", "c"]]],
    ['"say ""hi""",""', [['say "hi"', ""]]],
    ['5" screen,b "c"', [['5" screen', 'b "c"']]],
    ['"a"b,c', [["ab", "c"]]],
    ["", []],
  ])("[I3] %j is cut as spreadsheets cut it", (text, rows) => {
    expect(parse(text)).toEqual(rows);
  });

  test("[I6] with a quotation mark that is never closed is refused by its row", () => {
    expect(() => parse('a,b\n"x,y\nz\n')).toThrow(
      expect.objectContaining({ reason: { code: "openQuote", row: 2 } }),
    );
  });

  test("[I3] stops at the limit", () => {
    expect(parseDelimited("a\n".repeat(10), ",", 3)).toHaveLength(3);
  });

  test("[I3] gives back what was written, whatever the cells and the delimiter", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", ",", ";", "\t", '"', "\r", "\n", "é", " "),
    });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t", "|"), (table, delimiter) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = table.map((row) => row.map(quote).join(delimiter)).join("\n");

        expect(parseDelimited(text, delimiter, 100)).toEqual(table);
      }),
    );
  });
});
