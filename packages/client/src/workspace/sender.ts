/** A document that is open only to be sent. */
export interface Sendable {
  readonly retain: () => void;
  readonly release: () => void;
  /** Edits that the server has not confirmed. */
  waiting(): number;
}

/** Sends documents that nobody looks at, a few at a time. */
export interface Sender {
  /** Notes that a document has edits to send. `count` of them are in the device store and not yet open. */
  readonly add: (documentId: string, count: number) => void;
  /** Looks whether documents are done and others may begin. */
  readonly look: () => void;
  /** Edits of documents that have not had their turn, without those that count them themselves. */
  queued(isOpen: (documentId: string) => boolean): number;
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
  const queue = new Map<string, number>();
  const sending = new Map<string, Sendable | null>();

  const begin = async (documentId: string) => {
    sending.set(documentId, null);
    const document = await open(documentId);
    sending.set(documentId, document);
    document.retain();
    look();
  };

  const finish = (documentId: string, document: Sendable) => {
    sending.delete(documentId);
    document.release();
    close(documentId);
  };

  const look = () => {
    for (const [documentId, document] of sending) {
      if (document?.waiting() === 0) finish(documentId, document);
    }
    for (const documentId of queue.keys()) {
      if (sending.size >= limit) return;
      if (sending.has(documentId)) continue;
      queue.delete(documentId);
      void begin(documentId);
    }
  };

  return {
    add(documentId, count) {
      // What is being sent takes later edits along; what the store got meanwhile needs another turn.
      if (count > 0 || !sending.has(documentId)) {
        queue.set(documentId, (queue.get(documentId) ?? 0) + count);
      }
      look();
    },
    look,
    queued: (isOpen) =>
      [...queue].reduce((sum, [id, count]) => (isOpen(id) ? sum : sum + count), 0),
  };
}
