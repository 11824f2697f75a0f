import { documentId, parseDocumentId } from "@rembuk/model";

/** True for what people and workspaces are called by. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && parseDocumentId(documentId(value, "workspace")) !== null;
}
