/**
 * Mints a secret of 256 bits as it travels, base64url: what a device shows again to be known again.
 *
 * None begins with a dash, which a command line would take for an option.
 */
export function newSecret(): string {
  const { crypto } = globalThis as unknown as { crypto: RandomSource };
  let secret = "";
  do {
    secret = base64UrlOf(crypto.getRandomValues(new Uint8Array(32)));
  } while (secret.startsWith("-"));
  return secret;
}

function base64UrlOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((group >> shift) & 63);
  }
  return text.slice(0, LENGTH);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** 32 bytes, six bits a letter, without the padding. */
const LENGTH = 43;

interface RandomSource {
  getRandomValues(bytes: Uint8Array): Uint8Array;
}
