import type { Platform } from "@rembuk/model";

import { inQuotes, namesIn } from "../names-in-cell.ts";
import { plainWords } from "../plain-words.ts";

/** How a platform writes its own name: the handle of a channel until somebody gives it a better one. */
export const PLATFORM_NAMES: Readonly<Record<Exclude<Platform, "other">, string>> = {
  instagram: "Instagram",
  facebook: "Facebook",
  tiktok: "TikTok",
  x: "X",
  linkedin: "LinkedIn",
  youtube: "YouTube",
  threads: "Threads",
  pinterest: "Pinterest",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
  blog: "Blog",
  newsletter: "Newsletter",
};

const ALIASES: Readonly<Record<Exclude<Platform, "other">, string>> = {
  instagram:
    "instagram, ig, insta, instagram business, instagram feed, instagram story, instagram reels",
  facebook: "facebook, fb, meta, facebook page, halaman facebook, page facebook",
  tiktok: "tiktok, tik tok, tt",
  x: "x, twitter, x twitter, twitter x, tweet",
  linkedin: "linkedin, linked in, li, linkedin page",
  youtube: "youtube, yt, you tube, youtube shorts, shorts",
  threads: "threads",
  pinterest: "pinterest",
  bluesky: "bluesky, blue sky, bsky",
  mastodon: "mastodon",
  blog: "blog, website, web, site, situs, situs web, site web",
  newsletter: "newsletter, email, e mail, mail, surel, buletin, infolettre, emailing",
};

const platformsByAlias = new Map(
  Object.entries(ALIASES).flatMap(([platform, aliases]) =>
    aliases.split(", ").map((alias): [string, Platform] => [alias, platform as Platform]),
  ),
);

/** A platform as a cell names it; `other` keeps the name of what we do not know. */
export interface NamedPlatform {
  readonly platform: Platform;
  /** As written. */
  readonly name: string;
  /** A channel of the team, where a person chose it and no name has to be looked up. */
  readonly channelId?: string;
}

const BETWEEN = /[,;/|+&\n]|\s(?:and|dan|et)\s/iu;

/** The platforms that a cell names: `Instagram`, `IG + FB`, `LinkedIn & X`, `Twitter/X`, `"Kopi & Teh"`. */
export function platformsIn(cell: string): NamedPlatform[] {
  const whole = platformsByAlias.get(plainWords(cell));
  if (whole) return [{ platform: whole, name: cell.trim() }];
  const found = new Map<string, NamedPlatform>();
  for (const { name, isQuoted } of namesIn(cell, BETWEEN)) {
    const words = plainWords(name);
    const platform = platformsByAlias.get(words) ?? "other";
    // In quotes it is a channel of that name, whatever else it may mean.
    const key = isQuoted ? inQuotes(words) : platform === "other" ? words : platform;
    found.set(key, { platform, name });
  }
  return [...found.values()];
}

/** The handle of a channel as a cell may hold it, so that `platformsIn` reads it as one name. */
export function cellOfHandle(handle: string): string {
  const [only, ...others] = platformsIn(handle);
  const isRead = only?.platform === "other" && only.name === handle && others.length === 0;
  return isRead ? handle : inQuotes(handle);
}
