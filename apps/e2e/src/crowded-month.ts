import type { Filling, PlannedPost } from "./fill-workspace.ts";

const TITLES = [
  "Promo gajian",
  "Pertanggungjawabankeberlanjutanperkebunanberkelanjutan tanpa satu spasi pun di dalamnya",
  "☕️ Ngopi bareng 👩🏽‍🍳👨‍👩‍👧‍👦 di teras",
  "قهوة الصباح في جاكرتا",
  "",
  "新しい豆が届きました",
  "Kuis: tebak origin",
] as const;
const STATUSES = ["idea", "draft", "review", "ready"] as const;
const PLATFORMS = [
  ["instagram"],
  ["instagram", "facebook", "tiktok", "x", "linkedin"],
  ["blog"],
  [],
] as const;

/** Two hundred posts in one month, with everything that breaks a layout. `month` is `2026-12`. */
export function crowdedMonth(month: string): Filling {
  const posts = Array.from({ length: 200 }, (_, at): PlannedPost => {
    // Some days are empty and one holds forty.
    const day = at < 40 ? 16 : 1 + ((at * 5) % 28);
    const time = `${String(6 + (at % 16)).padStart(2, "0")}:${at % 2 === 0 ? "00" : "30"}`;
    return {
      title: at === 150 ? "Posting 1" : TITLES[at % TITLES.length]!,
      date: `${month}-${String(at === 150 ? 2 : day).padStart(2, "0")}`,
      status: STATUSES[at % 4]!,
      platforms: PLATFORMS[at % PLATFORMS.length]!,
      ...(at % 3 > 0 && at !== 150 && { time }),
    };
  });
  const handles = {
    instagram: "kedairintik",
    facebook: "Kedai Rintik",
    tiktok: "kedairintik",
    x: "kedairintik",
    linkedin: "Kedai Rintik",
    blog: "rintik.id",
  };
  return { posts, handles };
}
