/** A chord such as `mod+shift+z` or `?`, taken apart. `mod` is ⌘ on Apple machines and Ctrl elsewhere. */
interface Chord {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Whether a key press is this chord. */
export function isChord(event: KeyboardEvent, chord: string, isApple = onApple()): boolean {
  const want = parse(chord);
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const other = isApple ? event.ctrlKey : event.metaKey;
  if (mod !== want.mod || other || event.altKey !== want.alt) return false;
  if (event.key.toLowerCase() !== want.key) return false;
  // Signs such as `?` need shift on some keyboards and not on others; only letters and named keys care.
  return isSign(want.key) || event.shiftKey === want.shift;
}

/** The names of a chord's keys on this machine: `["⌘", "K"]` or `["Ctrl", "K"]`. */
export function keyCaps(chord: string, isApple = onApple()): string[] {
  const want = parse(chord);
  const caps = MODIFIERS.filter(([part]) => want[part]).map(([, apple, other]) =>
    isApple ? apple : other,
  );
  const isLoneLetter = caps.length === 0 && want.key.length === 1;
  return [...caps, CAPS[want.key] ?? (isLoneLetter ? want.key : named(want.key))];
}

/** The same for `aria-keyshortcuts`: `Control+K`. */
export function ariaChord(chord: string, isApple = onApple()): string {
  const want = parse(chord);
  const parts = [
    want.mod && (isApple ? "Meta" : "Control"),
    want.alt && "Alt",
    want.shift && "Shift",
  ];
  return [...parts.filter(Boolean), want.key === " " ? "Space" : want.key].join("+");
}

/** The modifiers in the order in which they are said, as Apple prints them and as others do. */
const MODIFIERS = [
  ["mod", "⌘", "Ctrl"],
  ["alt", "⌥", "Alt"],
  ["shift", "⇧", "Shift"],
] as const;

/** `k` beside a modifier is printed `K`; `home` is `Home`. */
function named(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

const CAPS: Readonly<Record<string, string>> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  escape: "Esc",
  enter: "↵",
  delete: "Del",
  backspace: "⌫",
  pageup: "PgUp",
  pagedown: "PgDn",
  space: "Space",
  " ": "Space",
};

function parse(chord: string): Chord {
  const parts = chord.toLowerCase().split(/\+(?=.)/);
  const last = parts.at(-1) ?? "";
  return {
    key: last === "space" ? " " : last,
    mod: parts.includes("mod"),
    alt: parts.includes("alt"),
    shift: parts.includes("shift"),
  };
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== " " && key.toLowerCase() === key.toUpperCase();
}

function onApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
