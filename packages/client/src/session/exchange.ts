import type { RefusalCode } from "@rembuk/protocol";

/** What goes between this device and its server in the background. */
export type Exchange =
  | { readonly kind: "idle" }
  /** Documents that changed elsewhere come here. */
  | { readonly kind: "fetching"; readonly done: number; readonly all: number }
  /** Documents that were edited here and closed again go there. */
  | { readonly kind: "sending"; readonly done: number; readonly all: number };

/** Something about one document that no later attempt will mend. */
export type Trouble =
  /** The server would not take what was edited here. It stays on the device. */
  | { readonly kind: "refused"; readonly documentId: string; readonly code: RefusalCode }
  /** What the server sent could not be read, or belongs elsewhere. It was left out. */
  | { readonly kind: "unreadable"; readonly documentId: string };
