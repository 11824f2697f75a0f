/** What a file may hold before it is refused whole. Far above any calendar, far below what hurts a phone. */
export const LIMITS = {
  /** Bytes of the file as brought. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes that a packed file may unpack to, all parts together. */
  unpackedBytes: 128 * 1024 * 1024,
  /** Parts of a packed file. */
  parts: 2000,
  rows: 100_000,
  columns: 512,
  /** UTF-16 units of one cell. */
  cell: 100_000,
} as const;
