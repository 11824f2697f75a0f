import { CLOSE } from "@rembuk/protocol";

/** Why a peer is hung up on. */
export class Refused extends Error {
  override readonly name: string = "Refused";
  readonly closeCode: number;
  constructor(closeCode: number, reason: string) {
    super(reason);
    this.closeCode = closeCode;
  }
}

/** What a peer sent cannot be read. */
export class Malformed extends Refused {
  override readonly name = "Malformed";
  constructor(what: string) {
    super(CLOSE.malformed, what);
  }
}

/** What a peer sent is more than one message may carry. */
export class TooLarge extends Refused {
  override readonly name = "TooLarge";
  constructor(what: string) {
    super(CLOSE.tooLarge, what);
  }
}
