import { deviceWorkspace, type DeviceWorkspace, rememberWorkspace } from "@rembuk/client";
import {
  type BundleAbout,
  BundleRefused,
  type BundleReport,
  type BundleSink,
  readBundle,
} from "@rembuk/formats";
import { newId } from "@rembuk/model";

import { checkingSink, storingSink } from "./merge-bundle.ts";

/** Tells how many bytes of how many have been worked through. */
export type BytesDone = (done: number, all: number) => void;

/**
 * Opens a bundle as a workspace of this device, with the ids it has. One that is here already is merged with.
 *
 * The file is read twice: nothing is kept before all of it was found to be unharmed, and the workspace is not listed
 * before all of it is here.
 *
 * @throws BundleRefused, NothingKept, or what the browser says against keeping it
 */
export async function openBundle(
  file: Blob,
  progress: BytesDone = () => undefined,
  signal?: AbortSignal,
): Promise<DeviceWorkspace> {
  const all = file.size * 2;
  const checked = checkingSink();
  const { about } = await read(file, checked.sink, (done) => progress(done, all), signal);
  const sink = await storingSink(about.workspaceId);
  try {
    await read(file, sink, (done) => progress(file.size + done, all), signal);
  } finally {
    sink.close();
  }
  progress(all, all);
  // It may have been shared while the file was read.
  const workspace = deviceWorkspace(about.workspaceId) ?? asWorkspace(about, checked.people());
  rememberWorkspace(workspace);
  return workspace;
}

async function read(
  file: Blob,
  sink: BundleSink,
  onBytes: (done: number) => void,
  signal?: AbortSignal,
): Promise<Extract<BundleReport, { kind: "read" }>> {
  const report = await readBundle(countedStream(file, onBytes, signal), sink);
  if (report.kind === "refused") throw new BundleRefused(report.reason);
  return report;
}

/** The bytes of a file; ends with the signal's reason where somebody stops it. */
function countedStream(file: Blob, onBytes: (done: number) => void, signal?: AbortSignal) {
  let done = 0;
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        signal?.throwIfAborted();
        done += chunk.length;
        onBytes(done);
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Whoever wrote the file is who opens it, else the only person there is; a stranger becomes somebody new. */
function asWorkspace(
  { workspaceId, name, personId }: BundleAbout,
  people: readonly { readonly id: string }[],
): DeviceWorkspace {
  const me =
    people.find(({ id }) => id === personId) ?? (people.length === 1 ? people[0] : undefined);
  return { workspaceId, personId: me?.id ?? newId(), name, role: "owner", server: null };
}
