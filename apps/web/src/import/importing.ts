import { createSignal } from "solid-js";

/** The visit to the importer that is open: with a file in hand, or with none yet. */
interface Importing {
  readonly file?: File;
}

const [importing, setImporting] = createSignal<Importing | null>(null);

/** The import that is open; `null` when none is. */
export { importing };

/** Opens the importer, with a file that was dropped or pasted where there is one. */
export function startImport(file?: File): void {
  setImporting(file ? { file } : {});
}

/** Closes the importer. */
export function stopImport(): void {
  setImporting(null);
}
