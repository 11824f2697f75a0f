import { describe, expect, test } from "vitest";

import { mapColumns, planImport, readTable } from "../index.ts";
import { emptyWorkspace } from "../testing.ts";

const FRENCH = `Date,Jour,Plateforme,Format,Pilier,Titre / Hook,Caption (FR),Hashtags,Visuel requis,CTA,Statut,Notes
2026-06-01,Lundi,Instagram,Feed post,Annonce,"On ouvre, enfin","Trois lieux.","#Geneve #Fete","Logo",Réserver,À produire,Lancement
2026-06-02,Mardi,TikTok,Reel 15s,Lieux,"Visite",,,,Lien bio,À produire,
,,,,,,,,,,,
,,,,,,,,,,,Pilier 1 : Annonce
`;

describe("a content calendar as CSV", () => {
  test("becomes posts with channels, pillars, captions and custom fields", () => {
    const read = readTable(new TextEncoder().encode(FRENCH), "2026-11-24");
    if (read.kind === "refused") throw new Error(read.reason.code);

    const plan = planImport(
      {
        table: read.table,
        mapping: mapColumns(read.table),
        workspaceId: "w1",
        zone: "Europe/Zurich",
        today: "2026-05-01",
        now: 1,
      },
      { workspace: emptyWorkspace(), calendars: {} },
    );

    expect(plan).toMatchObject({ format: "csv", rows: 3, new: 2, changed: 0, unchanged: 0 });
    expect(plan.refused).toEqual([{ row: 5, reason: { code: "noTitle" } }]);
    expect(plan.edits[1]?.changes[0]).toMatchObject({
      record: {
        title: "On ouvre, enfin",
        date: "2026-06-01",
        "channels/instagram": true,
        "x/cta": "Réserver",
        "x/status": "À produire",
      },
    });
    expect(plan.texts[0]?.text).toBe("Trois lieux.\n\n#Geneve #Fete");
  });
});
