/** What bytes are that are neither table nor calendar. */
export type ForeignKind = "archive" | "binary" | "image" | "pdf" | "webPage";

const MARKS: readonly (readonly [mark: string, kind: ForeignKind])[] = [
  ["%PDF-", "pdf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["RIFF", "image"],
  ["\x1f\x8b", "archive"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
];

/** What a file is, from its first bytes: a zip, an old or encrypted workbook, something else that is no table, or text. */
export function kindOfFile(bytes: Uint8Array): "zip" | "compound" | "text" | ForeignKind {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return "compound";
  return MARKS.find(([mark]) => head.startsWith(mark))?.[1] ?? "text";
}

/** What a text is that is no table, `null` for one that may be. */
export function kindOfText(text: string): ForeignKind | null {
  if (text.includes("\0")) return "binary";
  const start = text.slice(0, 200).trimStart().toLowerCase();
  return start.startsWith("<!doctype") || start.startsWith("<html") ? "webPage" : null;
}
