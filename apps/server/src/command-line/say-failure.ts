import { Refusal, type RefusalCode } from "@rembuk/protocol";

const SENTENCES: Readonly<Record<RefusalCode, (subject: string) => string>> = {
  unauthenticated: (subject) => `The ${subject} is not known.`,
  forbidden: (subject) => `It is not allowed to ${subject}.`,
  "not-found": (subject) => `There is no such ${subject}.`,
  invalid: (subject) => `The ${subject} does not fit.`,
  taken: (subject) => `This ${subject} is here already.`,
  expired: (subject) => `The ${subject} is used up or too old.`,
  "too-large": (subject) => `The ${subject} is too large.`,
  "too-many": () => "Too many wrong tries. Wait a minute.",
  unavailable: (subject) => `The ${subject} cannot be written right now. Edits wait in memory.`,
};

/** Failures whose own message says what happened, what was kept and what to do. */
const TOLD = new Set([
  "BadBackup",
  "BadConfig",
  "BundleProblem",
  "CommandRefused",
  "FileNotImported",
  "FolderInUse",
  "NewerData",
]);

/** What the operating system refuses most often. */
const SYSTEM: Readonly<Record<string, string>> = {
  EADDRINUSE: "The port is taken by another program. Stop that one, or set PORT to another number.",
  EADDRNOTAVAIL: "This machine has no such address. Set HOST to one of its own, or leave it out.",
  EACCES:
    "The file or port is not ours to use. Nothing was changed. Check its owner, or set REMBUK_DATA or PORT.",
  ENOSPC: "The disk is full. What was stored is kept. Free some space and try again.",
  SQLITE_FULL: "The disk is full. What was stored is kept. Free some space and try again.",
  SQLITE_CORRUPT:
    "The database is damaged. Nothing was changed. Restore a backup: rembuk restore <file>",
  SQLITE_NOTADB:
    "The database is damaged. Nothing was changed. Restore a backup: rembuk restore <file>",
};

/** Says in English why a command was refused. */
export function sayFailure(error: unknown): string {
  if (error instanceof Refusal) {
    const sentence = SENTENCES[error.code](error.subject ?? "request");
    return error.code === "unavailable" ? sentence : `${sentence} Nothing was changed.`;
  }
  if (!(error instanceof Error)) return String(error);
  if (TOLD.has(error.name)) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SYSTEM[code];
  if (known) return `${known} (${error.message})`;
  return `${error.message} (unexpected; nothing that was stored is lost)`;
}
