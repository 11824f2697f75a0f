import type { WindowReason } from "./opened-store.ts";

/** Why a database did not open. */
export function openingFault(error: unknown): WindowReason {
  const name = nameOf(error);
  if (isFull(error)) return "full";
  if (name === "VersionError") return "outdated";
  // Some browsers have no database at all in private windows or where cookies are forbidden, some refuse to open one.
  const isRefused = ["SecurityError", "InvalidStateError", "NotAllowedError"].includes(name);
  const isAbsent = ["ReferenceError", "TypeError"].includes(name);
  return isRefused || isAbsent || isDenied(error) ? "private" : "broken";
}

/** Why a transaction on an open database failed. */
export function runningFault(error: unknown): WindowReason {
  return isFull(error) ? "full" : "broken";
}

/** Chromium has no word of its own for a disk that is full, as opposed to a quota: its text says so. */
const isFull = (error: unknown) =>
  nameOf(error) === "QuotaExceededError" ||
  (error instanceof Error && /NO_SPACE|full disk/.test(error.message));

/** True where a transaction could not begin because the connection is closed. */
export const isClosed = (error: unknown) => nameOf(error) === "InvalidStateError";

/** What is to be kept builds on what was in a database that is gone. */
export const clearedFault = () =>
  new DOMException("the browser has cleared what this builds on", CLEARED);

/** True where that is why something was not kept: nothing is wrong with the database that is there. */
export const isCleared = (error: unknown) => nameOf(error) === CLEARED;

const CLEARED = "DataError";

/** True where another tab had handed out the same number. */
export const isTaken = (error: unknown) => nameOf(error) === "ConstraintError";

/** Chromium's word for cookies that are forbidden is an `UnknownError` with this text. */
const isDenied = (error: unknown) =>
  error instanceof Error && /denied permission/.test(error.message);

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "");
