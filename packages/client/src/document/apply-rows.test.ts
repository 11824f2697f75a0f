import { expect, test, vi } from "vitest";
import * as Y from "yjs";

import { applyRows, applyRowsUnheard } from "./apply-rows.ts";

function rowsOf(text: string): Uint8Array[] {
  const doc = new Y.Doc();
  const rows: Uint8Array[] = [];
  doc.on("update", (row) => rows.push(row));
  for (const letter of text) doc.getText("caption").insert(doc.getText("caption").length, letter);
  return rows;
}

const listening = () => {
  const doc = new Y.Doc();
  const heard = vi.fn<(update: Uint8Array) => void>();
  doc.on("update", heard);
  return { doc, heard };
};

test("what is read from the device is heard once, however many rows it lies in", () => {
  const { doc, heard } = listening();
  applyRows(doc, rowsOf("kopi"));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(doc.getText("caption").toJSON()).toBe("kopi");
});

test("what a document opens with is written out for nobody, and what comes after is", () => {
  const { doc, heard } = listening();
  applyRowsUnheard(doc, rowsOf("kopi"));
  expect(doc.getText("caption").toJSON()).toBe("kopi");
  expect(heard).not.toHaveBeenCalled();
  doc.getText("caption").insert(4, " pagi");
  expect(heard).toHaveBeenCalledTimes(1);
});

test("an edit that answers what a document opens with is heard", () => {
  const { doc, heard } = listening();
  doc.getText("caption").observe(({ target, transaction }) => {
    if (transaction.origin !== "answer") doc.transact(() => target.insert(0, "☕️ "), "answer");
  });
  applyRowsUnheard(doc, rowsOf("kopi"));
  const elsewhere = new Y.Doc();
  for (const [update] of heard.mock.calls) Y.applyUpdate(elsewhere, update);
  expect(elsewhere.getText("caption").toJSON()).toBe("☕️ kopi");
});

test("a row that cannot be read hides no other", () => {
  const doc = new Y.Doc();
  applyRowsUnheard(doc, [Uint8Array.of(255, 255), ...rowsOf("kopi")]);
  expect(doc.getText("caption").toJSON()).toBe("kopi");
});
