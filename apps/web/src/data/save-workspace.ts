import type { WorkspaceSession } from "@rembuk/client";
import { type BundleSource, writeBundle } from "@rembuk/formats";

import { noteExport } from "./last-export.ts";
import type { SavePlace } from "./save-file.ts";

/** How far saving a workspace has come. */
export type SaveProgress = (done: number, all: number, bytes: number) => void;

/** Saves everything of a workspace that is on this device, and answers how many bytes that were. */
export async function saveWorkspace(
  session: WorkspaceSession,
  name: string,
  place: SavePlace,
  { onProgress, signal }: { onProgress: SaveProgress; signal: AbortSignal },
): Promise<number> {
  const { workspaceId, personId } = session;
  const all = (await session.documentIds()).length;
  const exportedAt = Date.now();
  const source: BundleSource = {
    about: { workspaceId, name, exportedAt, version: import.meta.env.REMBUK_VERSION, personId },
    ...session.bundleSource(),
  };
  let size = 0;
  const bundle = writeBundle(source, {
    onProgress({ documents, bytes }) {
      size = bytes;
      onProgress(documents, all, bytes);
    },
  });
  await place.save(bundle, signal);
  noteExport(workspaceId, exportedAt);
  return size;
}
