import { Refusal } from "@rembuk/protocol";

import type { CatchUp } from "../sync/catch-up.ts";

type Query = Readonly<Record<string, string>>;

/** Reads `?after=&before=&top=&except=`. @throws Refusal `invalid` naming what does not fit */
export function readSince(query: Query): Pick<CatchUp, "after" | "part" | "except"> {
  const after = readCommit(query, "after");
  const except = new Set((query["except"] ?? "").split(",").filter((id) => id !== ""));
  if (query["before"] === undefined && query["top"] === undefined) return { after, except };
  // One without the other would pass over what was edited while the download was interrupted.
  const part = { before: readCommit(query, "before"), top: readCommit(query, "top") };
  return { after, part, except };
}

function readCommit(query: Query, name: string): number {
  const text = query[name] ?? "";
  const commit = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(commit)) return commit;
  throw new Refusal("invalid", name);
}
