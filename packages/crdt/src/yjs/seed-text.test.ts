import { draft } from "@rembuk/model";
import { expect, test } from "vitest";
import * as Y from "yjs";

import { openYjsDocument } from "./open-yjs-document.ts";
import { seedText } from "./seed-text.ts";

const open = () => openYjsDocument(new Y.Doc(), draft);
const captionOf = (document: ReturnType<typeof open>) =>
  document.text("variants", "master", "caption").read();
const seed = (document: ReturnType<typeof open>, words: string) =>
  seedText(document, "variants", "master", "caption", words);

function exchange(a: ReturnType<typeof open>, b: ReturnType<typeof open>): void {
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
}

test("[D31] two devices that seed the same words offline have them once", () => {
  const [here, there] = [open(), open()];
  seed(here, "Kopi pagi ☕️");
  seed(there, "Kopi pagi ☕️");
  there.text("variants", "master", "caption").edit(4, 0, " hitam");
  exchange(here, there);
  expect(captionOf(here)).toBe("Kopi hitam pagi ☕️");
  expect(captionOf(there)).toBe(captionOf(here));
});

test("[D31] two devices that seed different words keep both", () => {
  const [here, there] = [open(), open()];
  seed(here, "one");
  seed(there, "two");
  exchange(here, there);
  expect(["onetwo", "twoone"]).toContain(captionOf(here));
});

test("[D31] a text that has words is not seeded", () => {
  const document = open();
  document.text("variants", "master", "caption").edit(0, 0, "mine");
  seed(document, "theirs");
  expect(captionOf(document)).toBe("mine");
});

test("[D31] words that were seeded and deleted can be seeded again", () => {
  const document = open();
  seed(document, "again");
  document.text("variants", "master", "caption").edit(0, 5, "");
  seed(document, "again");
  expect(captionOf(document)).toBe("again");
});

test("[D31] seeding is a write of this device: it is announced as local and stamps the version", () => {
  const document = open();
  const origins: string[] = [];
  document.text("variants", "master", "caption").subscribe(({ origin }) => origins.push(origin));
  seed(document, "mine");
  expect(origins).toEqual(["local"]);
  expect(document.version()).toBe(1);
});
