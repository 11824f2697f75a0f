import { expect, test } from "vitest";

import { type Deed, may } from "./may.ts";
import { ROLES } from "./roles.ts";

const DEEDS: readonly Deed[] = ["read", "write", "import", "invite", "administer"];

test("the table of rights is this and no other", () => {
  const table = Object.fromEntries(
    ROLES.map((role) => [role, DEEDS.filter((deed) => may(role, deed)).join(" ")]),
  );
  expect(table).toEqual({
    owner: "read write import invite administer",
    editor: "read write import",
    viewer: "read",
  });
});

test("whoever is above may all that those below may", () => {
  for (const deed of DEEDS) {
    const allowed = ROLES.map((role) => may(role, deed));
    expect(allowed).toEqual(allowed.toSorted((a, b) => Number(b) - Number(a)));
  }
});
