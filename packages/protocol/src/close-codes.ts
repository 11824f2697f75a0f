/**
 * Why a sync socket was closed.
 *
 * Stock y-websocket (3.1 and later) takes 4400–4499 as final and comes back after any other code.
 */
export const CLOSE = {
  revoked: 4401,
  forbidden: 4403,
  deleted: 4404,
  tooOld: 4409,
  tooLarge: 4413,
  malformed: 4422,
  banned: 4429,
  /** The server restarts: come back. */
  restart: 1012,
  /** The server is overloaded, or its store is failing: come back later. */
  later: 1013,
} as const;

/** The name of a close code that stays final, or `null` when the client should come back. */
export function finalReason(code: number): FinalReason | null {
  return FINAL.get(code) ?? (code >= 4400 && code < 4500 ? "forbidden" : null);
}

export type FinalReason =
  | "revoked"
  | "forbidden"
  | "deleted"
  | "tooOld"
  | "tooLarge"
  | "malformed"
  | "banned";

const FINAL = new Map<number, FinalReason>([
  [CLOSE.revoked, "revoked"],
  [CLOSE.forbidden, "forbidden"],
  [CLOSE.deleted, "deleted"],
  [CLOSE.tooOld, "tooOld"],
  [CLOSE.tooLarge, "tooLarge"],
  [CLOSE.malformed, "malformed"],
  [CLOSE.banned, "banned"],
]);
