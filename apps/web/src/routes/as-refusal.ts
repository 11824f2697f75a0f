import { Refusal, type RefusalCode } from "@rembuk/protocol";

/** The code of a refusal, for pages that say it in words. What is no refusal is passed on. */
export function asRefusal(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code;
  throw error;
}
