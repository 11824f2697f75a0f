/** How a glyph is drawn on a 16 px square: each part is the data of one path. */
export interface Glyph {
  /** Drawn with a 1.4 px pen. */
  readonly line?: string;
  /** Drawn with a broken pen. */
  readonly dashed?: string;
  /** Round dots. */
  readonly dots?: string;
  readonly solid?: string;
  /** Filled at half strength, for a second plane. */
  readonly faint?: string;
  /** Cut out of what is solid. */
  readonly cut?: string;
}

const RING = "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z";
const CIRCLE = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12z";
const EYE =
  "M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z";
const FLAG = "M4 14V2.5M4 3h7.5l-1.5 2.7 1.5 2.8H4";
const ALERT = "M8 2.6l6 10.7H2zM8 6.6v3M8 11.5h.01";
const HAND =
  "M5 8.5V4a1 1 0 0 1 2 0v3.5V3a1 1 0 0 1 2 0v4.5V4a1 1 0 0 1 2 0v5c0 3-1.5 5-4 5-2.2 0-3-1.2-4.4-3.9a1 1 0 0 1 1.7-1z";
const SEAL =
  "M13.3 8A2 2 0 0 1 12.06 11.41 2 2 0 0 1 8.92 13.22 2 2 0 0 1 5.35 12.59 2 2 0 0 1 3.02 9.81 2 2 0 0 1 3.02 6.19 2 2 0 0 1 5.35 3.41 2 2 0 0 1 8.92 2.78 2 2 0 0 1 12.06 4.59 2 2 0 0 1 13.3 8z";
const PEOPLE =
  "M6 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 6 8zM1.5 13.2c.2-2.3 2-3.6 4.5-3.6s4.3 1.3 4.5 3.6";

/** Every glyph by name. What one *does* there, never a logo. */
export const GLYPHS = {
  alert: { line: ALERT },
  ads: {
    line: "M3 6.5v3a1 1 0 0 0 1 1h1.5L12 13V3L5.5 5.5H4a1 1 0 0 0-1 1zM5.5 10.5l.8 3H8M14 7v2",
  },
  book: {
    line: "M8 4.2C6.6 3.1 4.6 2.8 2.5 3v9.5c2.1-.2 4.1.1 5.5 1.2 1.4-1.1 3.4-1.4 5.5-1.2V3C11.4 2.8 9.4 3.1 8 4.2zM8 4.2v9.5",
  },
  calendar: {
    line: "M2.5 4.5A1.5 1.5 0 0 1 4 3h8a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12zM2.5 6.5h11M5.5 1.5V4M10.5 1.5V4",
  },
  chart: { line: "M3 13.5V9M8 13.5v-11M13 13.5v-7" },
  check: { line: "M3 8.5l3.3 3.3L13 4.8" },
  "chevron-down": { line: "M3.8 6.2L8 10.4l4.2-4.2" },
  "chevron-left": { line: "M9.8 3.5L5.3 8l4.5 4.5" },
  "chevron-right": { line: "M6.2 3.5L10.7 8l-4.5 4.5" },
  "chevron-up": { line: "M3.8 9.8L8 5.6l4.2 4.2" },
  clock: { line: `${CIRCLE}M8 4.8V8l2.2 1.5` },
  close: { line: "M4 4l8 8M12 4l-8 8" },
  comment: {
    line: "M3.8 2.8h8.4a1.3 1.3 0 0 1 1.3 1.3v5.6a1.3 1.3 0 0 1-1.3 1.3H7.5l-3 2.5V11h-.7a1.3 1.3 0 0 1-1.3-1.3V4.1a1.3 1.3 0 0 1 1.3-1.3z",
  },
  copy: {
    line: "M6 5.5h6.5a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1zM11 5.5V3a1 1 0 0 0-1-1H3.5a1 1 0 0 0-1 1v6.5a1 1 0 0 0 1 1H5",
  },
  "dashed-circle": { dashed: RING },
  device: {
    line: "M3.3 3h9.4a.8.8 0 0 1 .8.8v6.4a.8.8 0 0 1-.8.8H3.3a.8.8 0 0 1-.8-.8V3.8a.8.8 0 0 1 .8-.8zM1.5 13.3h13",
  },
  download: {
    line: "M8 2.5v8M4.8 7.5L8 10.7l3.2-3.2M2.8 10.5v2a1 1 0 0 0 1 1h8.4a1 1 0 0 0 1-1v-2",
  },
  eye: { line: EYE },
  filter: { line: "M2.5 4h11M4.5 8h7M6.5 12h3" },
  flag: { line: FLAG },
  globe: {
    line: `${CIRCLE}M2 8h12M8 2c2 1.8 2.6 4 2.6 6S10 12.2 8 14C6 12.2 5.4 10 5.4 8S6 3.8 8 2z`,
  },
  "half-circle": { line: RING, solid: "M8 2.5a5.5 5.5 0 0 1 0 11z" },
  hand: { line: HAND },
  history: { line: "M2.7 6.5A5.6 5.6 0 1 1 2.4 8.8M2.4 3.2v3.4h3.4M8 5.2v3l2 1.3" },
  image: {
    line: "M3.8 2.5h8.4a1.3 1.3 0 0 1 1.3 1.3v8.4a1.3 1.3 0 0 1-1.3 1.3H3.8a1.3 1.3 0 0 1-1.3-1.3V3.8a1.3 1.3 0 0 1 1.3-1.3zM2.7 11.2l3.1-3.3 2.5 2.4 2-1.8 3 2.9M10.6 6.1a.9.9 0 1 1-1.8 0 .9.9 0 0 1 1.8 0z",
  },
  inbox: {
    line: "M2.5 9l1.7-5a1.4 1.4 0 0 1 1.3-1h5a1.4 1.4 0 0 1 1.3 1l1.7 5v2.6a1.4 1.4 0 0 1-1.4 1.4H3.9a1.4 1.4 0 0 1-1.4-1.4zM2.5 9h3.2a2.3 2.3 0 0 0 4.6 0h3.2",
  },
  keyboard: {
    line: "M2.8 4h10.4a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H2.8a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM6 9.8h4",
    dots: "M4.4 7h.01M6.8 7h.01M9.2 7h.01M11.6 7h.01",
  },
  link: {
    line: "M6.7 9.3a2.5 2.5 0 0 0 3.6 0L12.6 7A2.55 2.55 0 0 0 9 3.4l-.9.9M9.3 6.7a2.5 2.5 0 0 0-3.6 0L3.4 9A2.55 2.55 0 0 0 7 12.6l.9-.9",
  },
  list: { line: "M6 4h7.5M6 8h7.5M6 12h7.5M3 4h.01M3 8h.01M3 12h.01" },
  lock: {
    line: "M4.3 7h7.4a.8.8 0 0 1 .8.8v4.9a.8.8 0 0 1-.8.8H4.3a.8.8 0 0 1-.8-.8V7.8a.8.8 0 0 1 .8-.8zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  },
  moon: { line: "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" },
  more: { dots: "M3.5 8h.01M8 8h.01M12.5 8h.01" },
  panel: {
    line: "M3.8 3h8.4a1.3 1.3 0 0 1 1.3 1.3v7.4a1.3 1.3 0 0 1-1.3 1.3H3.8a1.3 1.3 0 0 1-1.3-1.3V4.3A1.3 1.3 0 0 1 3.8 3zM6.2 3v10",
  },
  pencil: { line: "M10.8 2.7l2.5 2.5L6 12.5l-3.2.7.7-3.2zM9.3 4.2l2.5 2.5" },
  people: { line: `${PEOPLE}M10.6 3.1a2.6 2.6 0 0 1 0 4.7M12 9.9c1.5.4 2.4 1.5 2.5 3.3` },
  plus: { line: "M8 3v10M3 8h10" },
  puzzle: {
    line: "M6 3.8a1.5 1.5 0 0 1 3 0v.7h2.7a.8.8 0 0 1 .8.8v2.2h-.9a1.5 1.5 0 0 0 0 3h.9v2.2a.8.8 0 0 1-.8.8H3.8a.8.8 0 0 1-.8-.8v-2.3h.7a1.45 1.45 0 0 0 0-2.9H3V5.3a.8.8 0 0 1 .8-.8H6z",
  },
  redo: { line: "M13 6.5H6.5a3.5 3.5 0 0 0 0 7h3M13 6.5l-3-3M13 6.5l-3 3" },
  research: {
    line: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.4 3.4M5.2 7h3.6M7 5.2v3.6",
  },
  restore: { line: "M2.7 9.5A5.6 5.6 0 1 0 3.9 4.6M3.2 2.3v2.9h2.9" },
  seal: { line: `${SEAL}M5.7 8.2l1.7 1.7 3-3.3` },
  "seal-broken": { dashed: SEAL, line: "M6.2 6.2l3.6 3.6M9.8 6.2L6.2 9.8" },
  search: { line: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.4 3.4" },
  send: { line: "M13.7 2.3L2.3 6.8l4.4 2.5 2.5 4.4zM6.7 9.3l3-3" },
  sliders: {
    line: "M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5M9.5 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM6.5 13.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z",
  },
  sun: {
    line: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9",
  },
  sync: {
    line: "M13.3 6.2A5.5 5.5 0 0 0 3.5 4.8M2.7 9.8a5.5 5.5 0 0 0 9.8 1.4M3.2 2.3V5h2.7M12.8 13.7V11h-2.7",
  },
  table: {
    line: "M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM2.5 6.5h11M2.5 9.8h11M7 6.5V13",
  },
  trash: { line: "M3 4.5h10M6.5 4.5V3h3v1.5M4.3 4.5l.6 9h6.2l.6-9M6.8 7v4M9.2 7v4" },
  trend: { line: "M2 11.5l4-4.2 2.7 2.5L14 4.5M10.4 4.5H14v3.6" },
  undo: { line: "M3 6.5h6.5a3.5 3.5 0 0 1 0 7h-3M3 6.5l3-3M3 6.5l3 3" },
  unknown: { line: `${RING}M6.4 6.5a1.6 1.6 0 1 1 2.2 1.6c-.4.2-.6.5-.6.8v.2M8 11h.01` },
  upload: {
    line: "M8 10.5v-8M4.8 5.5L8 2.3l3.2 3.2M2.8 10.5v2a1 1 0 0 0 1 1h8.4a1 1 0 0 0 1-1v-2",
  },
  "user-plus": { line: `${PEOPLE}M12.5 4.5v4M10.5 6.5h4` },
  "wifi-off": {
    line: "M2 2l12 12M3.2 7.6A7 7 0 0 1 5 6.4M7 5.6a7 7 0 0 1 5.8 2M5.3 9.9a4 4 0 0 1 3.2-1.1M8 12.6h.01",
  },
  done: { solid: "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z", cut: "M5.2 8.2l2 2 3.7-4" },
  timed: { line: `${RING}M8 5v3.2l2 1.3` },
} as const satisfies Record<string, Glyph>;

export type IconName = keyof typeof GLYPHS;
