import { describe, expect, test } from "vitest";

import { tableOf } from "../testing.ts";
import { mapColumns } from "./map-columns.ts";

/** The proposal for a header line over one row of cells. */
function mapped(header: string, cells = header.replaceAll(/[^;]+/g, "x")): Record<string, string> {
  const table = tableOf(`${header}\n${cells}\n`);
  const mapping = mapColumns(table);
  return Object.fromEntries(table.columns.map((column, at) => [column, mapping[at]!]));
}

describe("the proposed mapping", () => {
  test("[I10] knows headers in English, Indonesian and French, whatever their case, accents and signs", () => {
    expect(
      mapped(
        "DATE;Platform;Content Type;Content Pillar;Hook;Copy;Hash-tags;Visual;URL;Campaign;Tags;Status;PIC;Notes",
        "2026-05-05;x;x;x;x;x;x;x;x;x;x;x;x;x",
      ),
    ).toEqual({
      DATE: "date",
      Platform: "platform",
      "Content Type": "format",
      "Content Pillar": "pillar",
      Hook: "title",
      Copy: "caption",
      "Hash-tags": "hashtags",
      Visual: "visual",
      URL: "link",
      Campaign: "campaign",
      Tags: "labels",
      Status: "status",
      PIC: "assignee",
      Notes: "notes",
    });
    expect(
      mapped(
        "Hari;Tanggal;Jam;Kanal;Jenis Konten;Pilar Konten;Judul;Takarir;Tagar;Tautan;Kampanye;Penanggung Jawab;Catatan",
        "Senin;11/05/2026;09.00;IG;x;x;x;x;x;x;x;x;x",
      ),
    ).toEqual({
      Hari: "weekday",
      Tanggal: "date",
      Jam: "time",
      Kanal: "platform",
      "Jenis Konten": "format",
      "Pilar Konten": "pillar",
      Judul: "title",
      Takarir: "caption",
      Tagar: "hashtags",
      Tautan: "link",
      Kampanye: "campaign",
      "Penanggung Jawab": "assignee",
      Catatan: "notes",
    });
    expect(
      mapped("Réseaux sociaux;Thématique;Accroche;Légende;Mots-clés;État;Rédacteur;Remarques"),
    ).toEqual({
      "Réseaux sociaux": "platform",
      Thématique: "pillar",
      Accroche: "title",
      Légende: "caption",
      "Mots-clés": "labels",
      État: "status",
      Rédacteur: "assignee",
      Remarques: "notes",
    });
  });

  test("[I10] sees through remarks in brackets and double names", () => {
    expect(mapped("Titre / Hook;Caption (FR);Due date;CTA", "x;x;2026-05-05;x")).toEqual({
      "Titre / Hook": "title",
      "Caption (FR)": "caption",
      "Due date": "date",
      CTA: "custom",
    });
  });

  test("[I10] lets the cells decide what a header means that heads many things", () => {
    expect(mapped("Jour;Titre", "2026-05-05;x")).toMatchObject({ Jour: "date" });
    expect(mapped("Date;Jour;Titre", "05/05/2026;Mardi;x")).toMatchObject({ Jour: "weekday" });
    expect(mapped("Posting Time;Text", "2026-05-05 09:00;x")).toMatchObject({
      "Posting Time": "date",
    });
    expect(mapped("Date;Posting Time;Text", "2026-05-05;09:00;x")).toMatchObject({
      Date: "date",
      "Posting Time": "time",
    });
    expect(mapped("Publish time;Description;Date", "03/18/2025 09:48;x;Lifetime")).toMatchObject({
      "Publish time": "date",
      Date: "custom",
    });
    expect(mapped("Caption;Comments", "x;12")).toMatchObject({ Comments: "custom" });
  });

  test("[I10] takes for the date what is called so, although no cell holds one", () => {
    expect(mapped("Date;Title", "soon;x")).toMatchObject({ Date: "date" });
    expect(mapped("Scheduled;Title", "yes;x")).toMatchObject({ Scheduled: "custom" });
  });

  test("[I10] takes a general word for the title where its own field is taken", () => {
    expect(mapped("Konten;Caption")).toEqual({ Konten: "title", Caption: "caption" });
    expect(mapped("Content;Title")).toEqual({ Content: "caption", Title: "title" });
  });

  test("[I11] gives a field to one column and keeps every other column as a custom field", () => {
    expect(mapped("Topic;Title;Budget;Reach")).toEqual({
      Topic: "custom",
      Title: "title",
      Budget: "custom",
      Reach: "custom",
    });
  });
});
