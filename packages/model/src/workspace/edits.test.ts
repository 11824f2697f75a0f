import { describe, expect, test } from "vitest";

import type { AnyChange, Change } from "../change.ts";
import {
  aboutOf,
  addCampaign,
  addChannel,
  addLabel,
  addPerson,
  addPillar,
  channelsOf,
  foundWorkspace,
  noteShard,
  peopleOf,
  renameWorkspace,
  shardsForYear,
  workspace,
  type Workspace,
} from "./index.ts";

const EMPTY = Object.fromEntries(workspace.tables.map((table) => [table, {}])) as Workspace;

/** A workspace after deeds, each checked as if it came from outside. */
function after(...deeds: readonly ((now: Workspace) => Change<Workspace>[])[]): Workspace {
  let now = EMPTY;
  for (const deed of deeds) {
    const next = structuredClone(now) as unknown as Record<string, Record<string, object>>;
    for (const change of workspace.parseChanges(deed(now)) as unknown as AnyChange[]) {
      const table = next[change.table]!;
      if (change.type === "insert") table[change.record.id] = change.record;
      if (change.type === "update") Object.assign(table[change.id]!, change.fields);
    }
    now = next as unknown as Workspace;
  }
  return now;
}

const found = (now: Workspace) =>
  foundWorkspace(now, { name: "Kopi", zone: "Asia/Jakarta", locale: "id" });

describe("a workspace", () => {
  test("is founded once", () => {
    const founded = after(found);
    expect(aboutOf(founded)).toMatchObject({ name: "Kopi", zone: "Asia/Jakarta", locale: "id" });
    expect(aboutOf(EMPTY)).toBeUndefined();
    expect(foundWorkspace(founded, { name: "Teh", zone: "UTC", locale: "en" })).toEqual([]);
  });

  test("is renamed, but not to nothing and not before it is there", () => {
    const renamed = after(found, (now) => renameWorkspace(now, "  Kopi & Teh "));
    expect(aboutOf(renamed)!.name).toBe("Kopi & Teh");
    expect(renameWorkspace(renamed, "  ")).toEqual([]);
    expect(renameWorkspace(EMPTY, "Kopi")).toEqual([]);
  });
});

describe("people", () => {
  test("each wear the colour that fewest others wear", () => {
    const add = (at: number) => (now: Workspace) =>
      addPerson(now, { id: `p${at}`, name: `P${at}` });
    const ten = after(...Array.from({ length: 10 }, (_, at) => add(at)));
    expect(Object.values(ten.people).map(({ color }) => color)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 1, 2,
    ]);
    expect(addPerson(ten, { id: "p1", name: "again" })).toEqual([]);
  });

  test("are listed by name, without those who have left", () => {
    const people = {
      a: { id: "a", name: "Tari", color: 1 },
      b: { id: "b", name: "Émile", color: 2 },
      c: { id: "c", name: "Budi", color: 3, deletedAt: 1 },
    };
    expect(peopleOf({ ...EMPTY, people }).map(({ name }) => name)).toEqual(["Émile", "Tari"]);
  });
});

describe("channels", () => {
  test("come after each other in the order they were added", () => {
    const add = (id: string) => (now: Workspace) =>
      addChannel(now, { id, platform: "instagram", handle: `@${id}`, zone: "Asia/Jakarta" });
    const three = after(add("z"), add("a"), add("m"));
    expect(channelsOf(three).map(({ id }) => id)).toEqual(["z", "a", "m"]);
    expect(add("a")(three)).toEqual([]);
  });
});

describe("campaigns, pillars and labels", () => {
  test("come after each other, campaigns and pillars in colours of their own, and each once", () => {
    const two = after(
      (now) => addCampaign(now, { id: "a", title: "Rain" }),
      (now) => addCampaign(now, { id: "b", title: "Harvest" }),
      (now) => addPillar(now, { id: "a", title: "Stories" }),
      (now) => addLabel(now, { id: "a", title: "video" }),
    );
    const [rain, harvest] = [two.campaigns["a"]!, two.campaigns["b"]!];
    expect([rain.color, harvest.color, two.pillars["a"]!.color]).toEqual([1, 2, 1]);
    expect(harvest.rank > rain.rank).toBe(true);
    expect(two.labels["a"]).toMatchObject({ title: "video" });
    expect(addCampaign(two, { id: "a", title: "again" })).toEqual([]);
    expect(addLabel(two, { id: "a", title: "again" })).toEqual([]);
  });
});

describe("the index of shards", () => {
  test("leads from a year to all shards that hold posts of it, the year's own first", () => {
    const noted = after(
      (now) => noteShard(now, "2026", "2027"),
      (now) => noteShard(now, "2026", "2026"),
      (now) => noteShard(now, "2025", "2027"),
    );
    expect(shardsForYear(noted, "2027")).toEqual(["2027", "2025", "2026"]);
    expect(shardsForYear(noted, "2026")).toEqual(["2026"]);
    expect(noteShard(noted, "2026", "2027")).toEqual([]);
  });
});
