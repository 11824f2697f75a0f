/** What a bundle may hold before it is refused: far above any workspace, below what hurts a phone. */
export const BUNDLE_LIMITS = {
  /** Documents, histories and files together. */
  entries: 200_000,
  /** Bytes of one document. */
  document: 256 * 1024 * 1024,
  /** Bytes of the history of one document. */
  history: 256 * 1024 * 1024,
  /** Bytes of one file. */
  blob: 8 * 1024 * 1024 * 1024,
  manifest: 64 * 1024,
  /** Bytes of the sums: some 120 for each entry. */
  sums: 48 * 1024 * 1024,
} as const;
