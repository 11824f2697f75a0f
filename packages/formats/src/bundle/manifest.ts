import { BUNDLE_FORMAT, type BundleAbout, BundleRefused } from "./bundle.ts";
import { isId } from "./is-id.ts";

/** Reads `manifest.json`. @throws BundleRefused for another product's, a newer format's, or none */
export function parseManifest(bytes: Uint8Array): BundleAbout {
  const manifest = recordOf(bytes);
  if (manifest?.["product"] !== "rembuk") throw new BundleRefused({ code: "notABundle" });
  const { format } = manifest;
  if (typeof format === "number" && format > BUNDLE_FORMAT) {
    throw new BundleRefused({ code: "newerBundle", format });
  }
  const about = aboutIn(manifest);
  if (format !== BUNDLE_FORMAT || !about) {
    throw new BundleRefused({ code: "alteredBundle", entry: "manifest.json" });
  }
  return about;
}

/** Longest name of a workspace or a version that is believed. */
const LONGEST = 1_000;

function aboutIn(manifest: Readonly<Record<string, unknown>>): BundleAbout | null {
  const { workspaceId, name, exportedAt, version, personId } = manifest;
  if (!isId(workspaceId) || !isText(name) || !isText(version)) return null;
  if (typeof exportedAt !== "number" || !Number.isSafeInteger(exportedAt)) return null;
  const about = { workspaceId, name, exportedAt, version };
  return isId(personId) ? { ...about, personId } : about;
}

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST;

/** The object in JSON bytes; `null` for anything else. */
export function recordOf(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
