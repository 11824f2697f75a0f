/** What a file may hold before it is refused whole. Far above any calendar, far below what hurts a phone. */
export const LIMITS = {
  /** Bytes of the file as brought. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes that a packed file may unpack to, all parts together. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Parts of a packed file. */
  parts: 2000,
  /** Rows that hold anything. */
  rows: 50_000,
  /** Rows with the empty ones that spreadsheets like to export: as many as a sheet can have. */
  emptyRows: 1_048_576,
  columns: 512,
  /** Times that one series of a calendar is written out: a daily one of three years is whole. */
  occurrences: 1_100,
  /** UTF-16 units of one cell. */
  cell: 100_000,
} as const;
