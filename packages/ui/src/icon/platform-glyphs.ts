import type { Glyph } from "./glyphs.ts";

const TILES =
  "M3.4 2h2.6a1.4 1.4 0 0 1 1.4 1.4V6A1.4 1.4 0 0 1 6 7.4H3.4A1.4 1.4 0 0 1 2 6V3.4A1.4 1.4 0 0 1 3.4 2z";
const TILE_B =
  "M10 8.6h2.6A1.4 1.4 0 0 1 14 10v2.6a1.4 1.4 0 0 1-1.4 1.4H10a1.4 1.4 0 0 1-1.4-1.4V10A1.4 1.4 0 0 1 10 8.6z";
const TILES_FAINT =
  "M10 2h2.6A1.4 1.4 0 0 1 14 3.4V6a1.4 1.4 0 0 1-1.4 1.4H10A1.4 1.4 0 0 1 8.6 6V3.4A1.4 1.4 0 0 1 10 2zM3.4 8.6H6A1.4 1.4 0 0 1 7.4 10v2.6A1.4 1.4 0 0 1 6 14H3.4A1.4 1.4 0 0 1 2 12.6V10a1.4 1.4 0 0 1 1.4-1.4z";

/** What one does on each platform, drawn by us: tiles of pictures, short lines, a tall film. */
export const PLATFORM_GLYPHS = {
  instagram: { solid: TILES + TILE_B, faint: TILES_FAINT },
  facebook: {
    solid:
      "M5.4 7.7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.3 13.5c.1-3 1.7-4.6 4.1-4.6s4 1.6 4.1 4.6z",
    faint:
      "M11.3 8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8zM10.9 13.5h3.8c0-2.6-1.3-4.2-3.3-4.2-.6 0-1.1.1-1.5.4.7 1 1 2.3 1 3.8z",
  },
  tiktok: {
    line: "M5.7 1.7h4.6a2 2 0 0 1 2 2v8.6a2 2 0 0 1-2 2H5.7a2 2 0 0 1-2-2V3.7a2 2 0 0 1 2-2z",
    solid: "M6.7 5.7v4.6L10.3 8z",
  },
  x: { line: "M2.5 4h11M2.5 8h8M2.5 12h5" },
  linkedin: {
    solid:
      "M3.4 5h9.2a1.6 1.6 0 0 1 1.6 1.6v5.5a1.6 1.6 0 0 1-1.6 1.6H3.4a1.6 1.6 0 0 1-1.6-1.6V6.6A1.6 1.6 0 0 1 3.4 5z",
    line: "M5.7 5V3.6c0-.6.4-1 1-1h2.6c.6 0 1 .4 1 1V5",
    cut: "M1.8 9h12.4",
  },
  youtube: {
    line: "M3.7 3.2h8.6a2.2 2.2 0 0 1 2.2 2.2v5.2a2.2 2.2 0 0 1-2.2 2.2H3.7a2.2 2.2 0 0 1-2.2-2.2V5.4a2.2 2.2 0 0 1 2.2-2.2z",
    solid: "M6.7 5.9v4.2L10 8z",
  },
  threads: { line: "M3 3.5h10M3 3.5v9M6.5 8H13M6.5 8v4.5H13" },
  pinterest: {
    line: "M3 2.5h4v11H3zM9 2.5h4v5H9zM9 9.5h4v4H9z",
  },
  bluesky: {
    line: "M4 10.5a2.8 2.8 0 0 1 .4-5.5 3.8 3.8 0 0 1 7.2.9A2.4 2.4 0 0 1 12 10.500z",
    solid: "M6 12h4v1.500H6z",
  },
  mastodon: {
    line: "M4 12.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM12 12.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 6.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.2 8.900l1.7-2.600M10.8 8.900L9.1 6.300M6 10.500h4",
  },
  blog: {
    line: "M4 2h8a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM5.5 8.500h5M5.5 11h3",
    solid: "M5.5 4.500h5v2h-5z",
  },
  newsletter: {
    line: "M3 3.500h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM2.3 4.500L8 9l5.7-4.5",
  },
  other: { line: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z", dots: "M8 8h.01" },
} as const satisfies Record<string, Glyph>;

export type PlatformGlyphName = keyof typeof PLATFORM_GLYPHS;
