// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { chooseSavePlace } from "./save-file.ts";

/** A place as a browser gives one that asks: what is aborted was never there. */
function pickedFile() {
  const written: number[] = [];
  const file: { bytes: number[] | null } = { bytes: null };
  const handle = {
    createWritable: async () =>
      new WritableStream<Uint8Array>({
        write: (chunk) => void written.push(...chunk),
        close: () => void (file.bytes = written),
      }),
  };
  return { handle, file };
}

const show = (picker: () => Promise<unknown>) =>
  Object.assign(window, { showSaveFilePicker: picker });
const saved: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
    revokeObjectURL: () => {},
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
});
afterEach(() => {
  Reflect.deleteProperty(window, "showSaveFilePicker");
  vi.restoreAllMocks();
});

const streamOf = (...chunks: readonly number[][]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
      controller.close();
    },
  });

test("[X7] a file is written where the browser asked for it", async () => {
  const { handle, file } = pickedFile();
  show(async () => handle);
  const place = await chooseSavePlace("kedai.rembuk");
  await place!.save(streamOf([1, 2], [3]), new AbortController().signal);
  expect(file.bytes).toEqual([1, 2, 3]);
});

test("[X7] who is asked where and chooses nothing saves nothing", async () => {
  show(() => Promise.reject(new DOMException("nobody chose", "AbortError")));
  expect(await chooseSavePlace("kedai.rembuk")).toBeNull();
});

test("[X7] what is stopped half way leaves no file", async () => {
  const { handle, file } = pickedFile();
  show(async () => handle);
  const place = await chooseSavePlace("kedai.rembuk");
  const stop = new AbortController();
  const cancelled = vi.fn<() => void>();
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(Uint8Array.of(1));
      stop.abort();
    },
    cancel: cancelled,
  });
  await expect(place!.save(endless, stop.signal)).rejects.toThrow("abort");
  expect(file.bytes).toBeNull();
  expect(cancelled).toHaveBeenCalled();
});

test("[X7] where no browser asks and no disk is given, the file is handed over in one piece", async () => {
  const place = await chooseSavePlace("kedai.rembuk");
  await place!.save(streamOf([1, 2], [3]), new AbortController().signal);
  expect(saved.map(({ size }) => size)).toEqual([3]);
});
