/** What a peer sent cannot be read; it is hung up on for good. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}

/** What a peer sent is more than one message may carry; it is hung up on for good. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}
