import { expect, test } from "./fixtures.ts";
import type { ImportFile } from "./import-files.ts";
import { cardOf, dayOf } from "./page/calendar.ts";
import { chooseFile, expectCounts, importDialogOf, runImport } from "./page/import.ts";

/** A calendar as another program exports it: a series with one occurrence moved, a holiday, a broken event. */
function otherCalendar(): ImportFile {
  const events = [
    "UID:rapat\nSUMMARY:Resep mingguan\nDTSTART;TZID=Asia/Jakarta:20261201T090000\nRRULE:FREQ=WEEKLY;COUNT=3",
    "UID:rapat\nRECURRENCE-ID;TZID=Asia/Jakarta:20261208T090000\nDTSTART;TZID=Asia/Jakarta:20261209T100000\nSUMMARY:Resep pindah",
    "UID:natal\nSUMMARY:Hari Natal\nDTSTART;VALUE=DATE:20261225\nTRANSP:TRANSPARENT",
    "UID:rusak\nSUMMARY:Rusak\nDTSTART:besok",
  ];
  const body = events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT\n`).join("");
  const buffer = Buffer.from(`BEGIN:VCALENDAR\nVERSION:2.0\n${body}END:VCALENDAR\n`);
  return { name: "agenda.ics", mimeType: "text/calendar", buffer };
}

/** A bulk file of Buffer: it does not say which channel it is for. */
function bulkFile(): ImportFile {
  const rows = [
    "Text,Image URL,Tags,Posting Time",
    "Kopi hujan,,promo,12/14/26 09:00",
    "Teh hangat,,,12/15/26 19:30",
  ];
  return { name: "buffer.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) };
}

test("a calendar comes in as posts and day notes, and again as nothing", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, otherCalendar());
  await expect(dialog.getByText("agenda.ics: 5 events")).toBeVisible();
  await expectCounts(dialog, { new: 4, refused: 1 });
  await expect(
    dialog.getByRole("row", { name: /^\d+ DTSTART: “besok” is not a date\.$/ }),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Import 3 posts and 1 day note" }).click();
  await expect(dialog.getByText("3 posts and 1 day note imported.")).toBeVisible();
  await dialog.getByRole("button", { name: "Show the calendar" }).click();
  await expect(cardOf(dayOf(page, "2026-12-01"), "Resep mingguan", "09:00")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-09"), "Resep pindah", "10:00")).toBeVisible();
  await expect(dayOf(page, "2026-12-25").getByText("Hari Natal")).toBeVisible();

  await chooseFile(page, otherCalendar());
  await expectCounts(dialog, { new: 0, unchanged: 4, refused: 1 });
  await dialog.getByRole("combobox", { name: "Events become" }).selectOption("Posts");
  await expectCounts(dialog, { new: 1, unchanged: 3, refused: 1 });
});

test("posts of a bulk file go to the channel that a person names", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, bulkFile());
  await expect(dialog.getByText(/^A bulk file of Buffer\./)).toBeVisible();
  await dialog.getByRole("combobox", { name: "These posts go to" }).selectOption("Instagram");
  await expect(dialog.getByRole("region", { name: "How they will look" })).toContainText(
    "Instagram",
  );
  await runImport(dialog);
  await dialog.getByRole("button", { name: "Show the calendar" }).click();
  await expect(cardOf(dayOf(page, "2026-12-14"), "09:00", "Kopi hujan", "Instagram")).toBeVisible();
});

test("a column that is left out by keyboard leaves its words out", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, bulkFile());
  await expectCounts(dialog, { new: 2 });
  const tags = dialog.getByRole("combobox", { name: "What “Tags” becomes" });
  await tags.focus();
  await page.keyboard.type("Leave");
  await expect(tags).toHaveValue("skip");
  await expectCounts(dialog, { new: 2 });
  await runImport(dialog);
});

test("rows are pasted in the dialog by who does not know that the calendar takes them", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = importDialogOf(page);
  await dialog
    .getByRole("textbox", { name: "Or paste rows here" })
    .fill("Tanggal\tJudul\n2026-12-08\tTempel di dialog\n");
  await dialog.getByRole("button", { name: "Read what is pasted" }).click();
  await expect(dialog.getByText("What you pasted: 1 row")).toBeVisible();
  await runImport(dialog);
  await dialog.getByRole("button", { name: "Show the calendar" }).click();
  await expect(cardOf(dayOf(page, "2026-12-08"), "Tempel di dialog")).toBeVisible();
});
