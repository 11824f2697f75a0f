import type { WorkspaceSession } from "@rembuk/client";
import { type BundleSource, writeBundle } from "@rembuk/formats";

import { noteExport } from "./last-export.ts";
import type { SavePlace } from "./save-file.ts";
import { weighWorkspace } from "./weigh-workspace.ts";

/** How many bytes of about how many are written. */
export type SaveProgress = (done: number, all: number) => void;

/** Saves everything of a workspace that is on this device, and answers how many bytes that were. */
export async function saveWorkspace(
  session: WorkspaceSession,
  name: string,
  place: SavePlace,
  { onProgress, signal }: { onProgress: SaveProgress; signal: AbortSignal },
): Promise<number> {
  const { workspaceId, personId } = session;
  const { bytes: all } = await weighWorkspace(workspaceId);
  const exportedAt = Date.now();
  const source: BundleSource = {
    about: { workspaceId, name, exportedAt, version: import.meta.env.REMBUK_VERSION, personId },
    ...session.bundleSource(),
  };
  let size = 0;
  const bundle = writeBundle(source, {
    onProgress({ bytes }) {
      size = bytes;
      onProgress(bytes, Math.max(all, bytes));
    },
  });
  await place.save(bundle, signal);
  noteExport(workspaceId, exportedAt);
  return size;
}
