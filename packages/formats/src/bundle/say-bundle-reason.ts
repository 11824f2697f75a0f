import type { BundleReason } from "./bundle.ts";

/** Says in English why a bundle is refused, for the command line and logs. */
export function sayBundleReason(reason: BundleReason): string {
  switch (reason.code) {
    case "notABundle":
      return "The file is not a workspace of Rembuk.";
    case "newerBundle":
      return `The file was written by a newer Rembuk (format ${reason.format}). Update this one first.`;
    case "cutBundle":
      return "The file is not whole: it ends too early. Export it, or copy it, once more.";
    case "alteredBundle":
      return `The file is not what was exported: ${reason.entry || "a part of it"} is damaged or was changed.`;
    case "bundleTooLarge":
      return `The file holds more than any workspace does, in ${reason.entry}.`;
    case "brokenDocument":
      return `The file holds a document that cannot be read: ${reason.documentId}.`;
  }
}
