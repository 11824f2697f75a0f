/** How many bytes lib0's variable-length encoding of a whole number takes. */
export function sizeOfVarUint(value: number): number {
  let size = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes a whole number at `at` and answers where the next byte goes. */
export function writeVarUint(into: Uint8Array, at: number, value: number): number {
  let rest = value;
  let next = at;
  while (rest > 127) {
    into[next++] = 128 | (rest % 128);
    rest = Math.floor(rest / 128);
  }
  into[next++] = rest;
  return next;
}
