/** The format that this version writes, and the newest that it reads. */
export const BUNDLE_FORMAT = 1;

/** What a bundle says about itself before anything else. */
export interface BundleAbout {
  readonly workspaceId: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  /** The version of the product that wrote it. */
  readonly version: string;
  /** Who took it out, or whose it is: whom a device that opens it takes itself for. */
  readonly personId?: string;
}

/** One accepted update with its author and time, as a server's log keeps it. */
export interface HistoryRow {
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly update: Uint8Array;
}

/** A document with all that is known of it. */
export interface BundledDocument {
  readonly id: string;
  /** All of it as one update. */
  readonly state: Uint8Array;
  /** Who wrote what and when, oldest first; absent where the source does not keep it. */
  readonly history?: readonly HistoryRow[];
}

/** A file of the workspace, by what is in it. */
export interface BundledBlob {
  /** In hexadecimal digits. */
  readonly sha256: string;
  readonly size: number;
  readonly stream: ReadableStream<Uint8Array>;
}

/** Where a bundle comes from: a device or a server. */
export interface BundleSource {
  readonly about: BundleAbout;
  documents(): AsyncIterable<BundledDocument>;
  blobs(): AsyncIterable<Omit<BundledBlob, "stream"> & { stream(): ReadableStream<Uint8Array> }>;
}

/**
 * Where a bundle goes. Nothing may show before `end`: whoever reads calls it only when the whole file
 * was found to be unharmed. A sink throws `BundleRefused` for a document that it cannot read.
 */
export interface BundleSink {
  begin(about: BundleAbout): Promise<void>;
  document(document: BundledDocument): Promise<void>;
  blob(blob: BundledBlob): Promise<void>;
  end(): Promise<void>;
}

/** How far writing or reading a bundle has come. */
export interface BundleProgress {
  readonly documents: number;
  readonly blobs: number;
  /** Bytes of the file so far. */
  readonly bytes: number;
}

/** A sha-256 that grows with the bytes it is given. */
export interface Hash {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** How a bundle is written or read. */
export interface BundleOptions {
  readonly onProgress?: (progress: BundleProgress) => void;
  /** A faster sha-256 than the one in JavaScript, where the place has one. */
  readonly startHash?: () => Hash;
}

/** Why a file is not taken as a bundle. Nothing of it was kept. */
export type BundleReason =
  | { readonly code: "notABundle" }
  /** It was written by a newer version. */
  | { readonly code: "newerBundle"; readonly format: number }
  | { readonly code: "cutBundle" }
  /** `entry` is not what was written, or not where it belongs. */
  | { readonly code: "alteredBundle"; readonly entry: string }
  | { readonly code: "bundleTooLarge"; readonly entry: string }
  | { readonly code: "brokenDocument"; readonly documentId: string };

/** What came of reading a bundle. */
export type BundleReport =
  | ({ readonly kind: "read"; readonly about: BundleAbout } & BundleProgress)
  | { readonly kind: "refused"; readonly reason: BundleReason };

/** A refusal of the whole bundle, thrown inside and turned into a value at the reader's door. */
export class BundleRefused extends Error {
  override readonly name = "BundleRefused";
  readonly reason: BundleReason;
  constructor(reason: BundleReason) {
    super(reason.code);
    this.reason = reason;
  }
}
