import { readStored, writeStored } from "@rembuk/ui";

const keyOf = (workspaceId: string) => `rembuk.exported.${workspaceId}`;

/** When a workspace was last saved as a file from this browser, in milliseconds since 1970; `null` for never. */
export function lastExportOf(workspaceId: string): number | null {
  const stored = Number(readStored(keyOf(workspaceId)) ?? "0");
  return Number.isFinite(stored) && stored > 0 ? stored : null;
}

/** Remembers that a workspace was saved as a file. */
export function noteExport(workspaceId: string, at: number): void {
  writeStored(keyOf(workspaceId), String(at));
}
