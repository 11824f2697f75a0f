/** A document that is open only to be sent. */
export interface Sendable {
  readonly retain: () => void;
  readonly release: () => void;
  /** Edits that the server has not confirmed. */
  waiting(): number;
  /** True once the server has said that it will not take it. */
  isRefused(): boolean;
}

/** Sends documents that nobody looks at, a few at a time. */
export interface Sender {
  /** Notes that a document has edits to send. What is being sent takes later edits along. */
  readonly add: (documentId: string) => void;
  /** Looks whether documents are done and others may begin. */
  readonly look: () => void;
  /** Begins nothing any more. */
  readonly stop: () => void;
}

/**
 * Serves in the order of asking, `limit` at once: enough to send a long import in a minute, too few to crowd
 * out what people look at, and ten thousand drafts are never open together.
 *
 * @param open opens a document that has loaded
 * @param close closes it again unless somebody looks at it by now
 */
export function createSender(
  limit: number,
  open: (documentId: string) => Promise<Sendable>,
  close: (documentId: string) => void,
): Sender {
  const queue = new Set<string>();
  const sending = new Map<string, Sendable | null>();
  let stopped = false;

  const begin = async (documentId: string) => {
    sending.set(documentId, null);
    const document = await open(documentId);
    if (stopped) return;
    sending.set(documentId, document);
    document.retain();
    look();
  };

  const finish = (documentId: string, document: Sendable) => {
    sending.delete(documentId);
    document.release();
    // One that is refused stays open: its edits are counted, and the reason is known.
    if (document.waiting() === 0) close(documentId);
  };

  const look = () => {
    for (const [documentId, document] of sending) {
      if (document && (document.waiting() === 0 || document.isRefused())) {
        finish(documentId, document);
      }
    }
    for (const documentId of queue) {
      if (stopped || sending.size >= limit) return;
      queue.delete(documentId);
      void begin(documentId);
    }
  };

  return {
    add(documentId) {
      if (!sending.has(documentId)) queue.add(documentId);
      look();
    },
    look,
    stop: () => (stopped = true),
  };
}
