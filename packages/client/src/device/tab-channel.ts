/** An edit that was made in one tab, for the others. */
export interface TabEdit {
  readonly documentId: string;
  readonly update: Uint8Array;
  /** Its number in the device store, `null` where it was not kept. */
  readonly number: number | null;
}

/** Carries edits between the tabs in which one workspace is open. Needs neither a server nor a network. */
export interface TabChannel {
  readonly tell: (edit: TabEdit) => void;
  readonly hear: (listener: (edit: TabEdit) => void) => void;
  close(): void;
}

/** Opens the channel of a workspace; silent in a browser that has none. */
export function openTabChannel(workspaceId: string): TabChannel {
  if (typeof BroadcastChannel === "undefined") return { tell() {}, hear() {}, close() {} };
  const channel = new BroadcastChannel(`rembuk.${workspaceId}`);
  let isOpen = true;
  return {
    tell(edit) {
      if (isOpen) channel.postMessage(edit);
    },
    hear(listener) {
      channel.onmessage = ({ data }: MessageEvent<TabEdit>) => listener(data);
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
