import {
  askWhetherStored,
  onStored,
  openStockClient,
  type StockClient,
  type StockDoor,
} from "./stock-client.ts";

/** A stock client that types, and keeps a list of its own of what the server acknowledged. */
export interface CrashWriter {
  readonly client: StockClient;
  /** Every edit that was sent, in order. */
  readonly sent: readonly string[];
  /** Those of them that a commit is said to cover. */
  acknowledged(): readonly string[];
  startTyping(): void;
  stopTyping(): void;
}

/** Writes one edit into the document. */
export type WriteEdit = (client: StockClient, edit: string) => void;

/** Milliseconds between two edits of one writer: a fast typist. */
const PACE_MS = 40;

/** Opens a writer. After each edit it asks, as our own client does, whether the edit is stored. */
export function openCrashWriter(
  door: StockDoor,
  documentId: string,
  name: string,
  write: WriteEdit,
): CrashWriter {
  const client = openStockClient(door, documentId);
  const { provider } = client;
  const sent: string[] = [];
  let stored = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  onStored(client, (version) => (stored = Math.max(stored, version)));
  const type = () => {
    const { ws } = provider;
    // What is typed while the server is away is not sent, so nobody could acknowledge it.
    if (!provider.synced || ws?.readyState !== ws?.OPEN) return;
    const edit = `${name}-${sent.length + 1};`;
    write(client, edit);
    sent.push(edit);
    askWhetherStored(client, sent.length);
  };

  return {
    client,
    sent,
    acknowledged: () => sent.slice(0, stored),
    startTyping: () => (timer = setInterval(type, PACE_MS)),
    stopTyping: () => clearInterval(timer),
  };
}
