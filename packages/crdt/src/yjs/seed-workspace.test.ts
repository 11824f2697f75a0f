import { workspace } from "@rembuk/model";
import { expect, test } from "vitest";

import { openScratch } from "./scratch-document.ts";
import { seedWorkspace } from "./seed-workspace.ts";

test("a workspace begins with its name, its zone and its owner", () => {
  const about = { name: "Kedai Rintik", zone: "Asia/Makassar", locale: "id" } as const;
  const seed = seedWorkspace(about, { id: "sari", name: "Sari" });
  const seen = openScratch([seed], workspace).document.read();
  expect(seen.about["workspace"]).toMatchObject(about);
  expect(Object.values(seen.people)).toMatchObject([{ id: "sari", name: "Sari" }]);
});

test("a deed that changes nothing leaves nothing to keep", () => {
  const about = { name: "Kedai", zone: "UTC", locale: "en" } as const;
  const seed = seedWorkspace(about, { id: "sari", name: "Sari" });
  expect(openScratch([seed], workspace).changes()).toBeNull();
});
