/**
 * A fingerprint of 24 letters and digits (124 bits) that is the same on every device.
 *
 * It only has to keep rows apart that honest people write, so it is built for speed and not against forgery.
 */
export function digest(text: string): string {
  return lanesOf(text).map(letters).join("");
}

/** A short fingerprint of 6 letters and digits (31 bits), to see that a text changed. */
export function mark(text: string): string {
  return letters(lanesOf(text)[0]);
}

type Lanes = readonly [number, number, number, number];

function lanesOf(text: string): Lanes {
  let [a, b, c, d] = [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = stir(a ^ unit, 0x9e3779b1);
    b = stir(b ^ unit ^ (a >>> 9), 0x85ebca77);
    c = stir(c + unit + (b >>> 5), 0xc2b2ae3d);
    d = stir(d + (c ^ unit), 0x27d4eb2f);
  }
  const { length } = text;
  return [settle(a ^ d ^ length), settle(b ^ a ^ length), settle(c ^ b), settle(d ^ c)];
}

function stir(lane: number, by: number): number {
  const product = Math.imul(lane, by);
  return (product << 13) | (product >>> 19);
}

/** Lets every bit of a lane weigh on every other. */
function settle(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Six digits of base 36 hold 31 of the 32 bits. */
const letters = (lane: number) => (lane >>> 1).toString(36).padStart(6, "0");
