/** An edit that was made in one tab, for the others. */
export interface TabEdit {
  readonly documentId: string;
  readonly update: Uint8Array;
  /** Its number in the device store, `null` where it was not kept. */
  readonly number: number | null;
}

/** Edits of a document that wait no longer, by their numbers in the device store. */
export interface Settled {
  readonly documentId: string;
  readonly numbers: readonly number[];
}

/** What one tab did to the device store, for the others. */
export type TabNews =
  /** A server has confirmed edits. */
  | { readonly type: "settled"; readonly settled: readonly Settled[] }
  /** Documents got rows that did not come as an edit: from the server, or written without opening them. */
  | { readonly type: "kept"; readonly documentIds: readonly string[] };

/** Carries edits between the tabs in which one workspace is open. Needs neither a server nor a network. */
export interface TabChannel {
  readonly tell: (edit: TabEdit) => void;
  readonly hear: (listener: (edit: TabEdit) => void) => void;
  readonly tellNews: (news: TabNews) => void;
  readonly hearNews: (listener: (news: TabNews) => void) => void;
  close(): void;
}

/** Opens the channel of a workspace; silent in a browser that has none. */
export function openTabChannel(workspaceId: string): TabChannel {
  if (typeof BroadcastChannel === "undefined") return SILENT;
  const channel = new BroadcastChannel(`rembuk.${workspaceId}`);
  let isOpen = true;
  const post = (message: unknown) => {
    if (isOpen) channel.postMessage(message);
  };
  // Edits go bare and news in a wrapping that tabs of the first version pass over.
  const listen = (listener: (data: TabEdit | { readonly news: TabNews }) => void) =>
    channel.addEventListener("message", ({ data }: MessageEvent) => listener(data));
  return {
    tell: post,
    hear: (listener) =>
      listen((message) => {
        if (!("news" in message)) listener(message);
      }),
    tellNews: (news) => post({ news }),
    hearNews: (listener) =>
      listen((message) => {
        if ("news" in message) listener(message.news);
      }),
    close() {
      isOpen = false;
      channel.close();
    },
  };
}

const SILENT: TabChannel = { tell() {}, hear() {}, tellNews() {}, hearNews() {}, close() {} };
