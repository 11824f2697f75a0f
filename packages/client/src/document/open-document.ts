import type { YjsDocument } from "@rembuk/crdt/yjs";
import type { Tables } from "@rembuk/model";
import type { Awareness } from "y-protocols/awareness";

/** A document of the workspace that is open here and exchanged with the server. */
export interface OpenDocument<T extends Tables> {
  readonly id: string;
  readonly live: YjsDocument<T>;
  /** Cursors and selections in this document's texts. */
  readonly awareness: Awareness;
  /** Resolves once what is shown is the document and not its absence: the device had it, or the server answered. */
  readonly ready: Promise<void>;
  isReady(): boolean;
  /** Says that nobody looks at it any more. It closes once the server has everything. */
  release(): void;
}
