/** Custom properties by name, without their dashes. */
export type Properties = Readonly<Record<string, string>>;
export type Scheme = "light" | "dark";

/** Reads the custom properties that style sheets declare outside of media queries. */
export function propertiesIn(...sheets: readonly string[]): Properties {
  const found: Record<string, string> = {};
  for (const sheet of sheets) {
    const [unconditional = ""] = sheet.replace(/\/\*[\s\S]*?\*\//g, "").split("@media");
    for (const [, name, value] of unconditional.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
      found[name!] = value!.trim();
    }
  }
  return found;
}

/** The contrast of two roles as WCAG 2.2 counts it, after rounding to the 8 bits a screen shows. */
export function contrastOf(
  properties: Properties,
  foreground: string,
  background: string,
  scheme: Scheme,
): number {
  const [light, dark] = [foreground, background]
    .map((name) => luminance(linear(oklchOf(properties, name, scheme))))
    .sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a colour can be shown on every screen. */
export function isInSrgb(properties: Properties, name: string, scheme: Scheme): boolean {
  return linear(oklchOf(properties, name, scheme)).every((part) => part > -0.002 && part < 1.003);
}

/** A property followed through `var()` and `light-dark()` to its `oklch()`. */
function oklchOf(properties: Properties, name: string, scheme: Scheme): readonly number[] {
  const follow = (value: string): readonly number[] => {
    if (value.startsWith("light-dark(")) return follow(sideOf(value.slice(11, -1), scheme));
    if (value.startsWith("var(--")) return oklchOf(properties, value.slice(6, -1), scheme);
    if (!value.startsWith("oklch(")) throw new Error(`--${name} is no colour: ${value}`);
    return value.match(/[\d.]+/g)!.map(Number);
  };
  const value = properties[name];
  if (value === undefined) throw new Error(`there is no --${name}`);
  return follow(value.trim());
}

function sideOf(pair: string, scheme: Scheme): string {
  let depth = 0;
  for (const [index, letter] of pair.split("").entries()) {
    if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "," && depth === 0) {
      return (scheme === "light" ? pair.slice(0, index) : pair.slice(index + 1)).trim();
    }
  }
  throw new Error(`light-dark() of one: ${pair}`);
}

/** OKLCH to linear sRGB, by the matrices of CSS Color 4. */
function linear([lightness = 0, chroma = 0, hue = 0]: readonly number[]): number[] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => fromBits(toBits(channel)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toBits(channel: number): number {
  const clipped = Math.min(1, Math.max(0, channel));
  return Math.round(
    255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055),
  );
}

function fromBits(bits: number): number {
  const share = bits / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
