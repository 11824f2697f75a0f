import { openDeviceStore } from "@rembuk/client";

/** How much of a workspace this device keeps. */
export interface WorkspaceWeight {
  readonly documents: number;
  readonly files: number;
  /** Documents and files together. */
  readonly bytes: number;
}

/** Weighs what this device keeps of a workspace, without reading it. */
export async function weighWorkspace(workspaceId: string): Promise<WorkspaceWeight> {
  const { store } = await openDeviceStore(workspaceId);
  try {
    const [documents, blobs] = await Promise.all([store.documents(), store.blobs()]);
    const words = documents.reduce((sum, { bytes }) => sum + bytes, 0);
    const bytes = blobs.reduce((sum, { size }) => sum + size, words);
    return { documents: documents.length, files: blobs.length, bytes };
  } finally {
    store.close();
  }
}
