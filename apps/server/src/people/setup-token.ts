import { newSecret } from "@rembuk/protocol";

import { sameSecret } from "./secrets.ts";

/** What allows to put the first workspace on a fresh server. */
export interface SetupToken {
  /** `null` when there is none, or it was used. */
  read(): string | null;
  accepts(given: string): boolean;
  retire(): void;
}

/** Mints a set-up token for a fresh server. It is printed and never kept: the next start has another. */
export function createSetupToken(isFresh: boolean): SetupToken {
  let token = isFresh ? newSecret() : null;
  return {
    read: () => token,
    accepts: (given) => token !== null && sameSecret(given, token),
    retire() {
      token = null;
    },
  };
}
