import { FileRefused } from "../reason.ts";

/** What is told of an XML text while it is read from front to back. Names are without prefix. */
export interface XmlListener {
  /** `attribute` looks one up by its written name; `""` where it is absent. */
  readonly open?: (name: string, attribute: (name: string) => string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML as workbooks use it, without building a tree.
 *
 * A document type is refused: no spreadsheet writes one, and entities of one's own are what XML bombs and
 * file theft are made of.
 *
 * @param part named when it is refused
 */
export function scanXml(xml: string, part: string, listener: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    const end = start < 0 ? xml.length : start;
    if (listener.text && end > at) listener.text(unescape(xml.slice(at, end)));
    if (start < 0) return;
    at = readMarkup(xml, start, part, listener);
  }
}

const broken = (part: string) => new FileRefused({ code: "brokenWorkbook", part });

/** Reads what begins with `<` and returns where it ends. */
function readMarkup(xml: string, start: number, part: string, listener: XmlListener): number {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start, part);
  if (xml.startsWith("<?", start)) return after(xml, "?>", start, part);
  if (xml.startsWith("<![CDATA[", start)) {
    const end = after(xml, "]]>", start, part);
    listener.text?.(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith("<!", start)) throw new FileRefused({ code: "unsafeXml", part });
  const end = endOfTag(xml, start, part);
  readTag(xml.slice(start + 1, end - 1), listener);
  return end;
}

function after(xml: string, what: string, from: number, part: string): number {
  const at = xml.indexOf(what, from);
  if (at < 0) throw broken(part);
  return at + what.length;
}

/** A `>` inside quotes does not end a tag. Every letter is looked at once, however a tag is made. */
function endOfTag(xml: string, start: number, part: string): number {
  let quote = "";
  for (let at = start + 1; at < xml.length; at++) {
    const letter = xml.charAt(at);
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === ">") return at + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  throw broken(part);
}

const NAME = /^[^\s/]+/;

function readTag(tag: string, listener: XmlListener): void {
  if (tag.startsWith("/")) {
    listener.close?.(localName(tag.slice(1).trim()));
    return;
  }
  const name = localName(NAME.exec(tag)?.[0] ?? "");
  listener.open?.(name, (wanted) => attributeIn(tag, wanted));
  if (tag.endsWith("/")) listener.close?.(name);
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function attributeIn(tag: string, wanted: string): string {
  for (const [, name, quoted] of tag.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (name === wanted) return unescape(quoted!.slice(1, -1));
  }
  return "";
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescape(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED.get(name) ?? whole;
    const code = Number(name.replace("#", "").replace(/^x/i, "0x"));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
