import { hash, timingSafeEqual } from "node:crypto";

/** What is kept of a secret. Nobody who reads the database can use it. */
export function hashOf(secret: string): Buffer {
  return hash("sha256", secret, "buffer");
}

/** Compares without telling by its duration how much was right. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hashOf(given), hashOf(expected));
}
