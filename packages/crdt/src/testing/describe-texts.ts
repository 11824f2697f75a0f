import { expect, test } from "vitest";

import { insert, notes, remove } from "./notes.ts";
import { exchange, type Replica } from "./replica.ts";

/** Rules of the live texts beside records. */
export function describeTexts(createReplica: () => Replica): void {
  const openPair = () => {
    const [a, b] = [createReplica(), createReplica()];
    return { here: a.open(notes), there: b.open(notes), exchange: () => exchange(a, b) };
  };

  test("[D10] two devices create the same record offline and type into its text, and no letter is lost", () => {
    const { here, there, exchange } = openPair();
    here.apply([insert("a")]);
    here.text("notes", "a", "body").edit(0, 0, "here");
    there.apply([insert("a")]);
    there.text("notes", "a", "body").edit(0, 0, "there");
    exchange();
    const text = here.text("notes", "a", "body").read();
    expect(text).toHaveLength("herethere".length);
    expect(text.replace("there", "")).toBe("here");
    expect(there.text("notes", "a", "body").read()).toBe(text);
  });

  test("[D11] a record that is removed and inserted again has its text back", () => {
    const { here } = openPair();
    here.apply([insert("a")]);
    here.text("notes", "a", "body").edit(0, 0, "kept");
    here.apply([remove("a")]);
    expect(here.text("notes", "a", "body").read()).toBe("kept");
    here.apply([insert("a")]);
    expect(here.text("notes", "a", "body").read()).toBe("kept");
  });

  test("[D12] a text edit is announced with its origin, to those who listen to that text", () => {
    const { here, there, exchange } = openPair();
    const heard: string[] = [];
    here.text("notes", "a", "body").subscribe(({ origin }) => heard.push(`here ${origin}`));
    const leave = there
      .text("notes", "a", "body")
      .subscribe(({ origin }) => heard.push(`there ${origin}`));
    there.text("notes", "b", "body").subscribe(() => heard.push("another text"));
    there.subscribe(() => heard.push("a record"));
    here.text("notes", "a", "body").edit(0, 0, "x");
    exchange();
    leave();
    there.text("notes", "a", "body").edit(0, 1, "");
    expect(heard).toEqual(["here local", "there remote"]);
  });

  test("[D13] positions in a text are UTF-16 units", () => {
    const text = openPair().here.text("notes", "a", "body");
    text.edit(0, 0, "a👍🏽b");
    text.edit("a👍🏽".length, 1, "c");
    text.edit(1, "👍🏽".length, "é");
    expect(text.read()).toBe("aéc");
  });

  test("[D13] a text that nobody wrote is empty", () => {
    expect(openPair().here.text("notes", "a", "body").read()).toBe("");
  });
}
