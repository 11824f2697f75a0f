import type { PushAnswer, Refusal, RefusalCode } from "@rembuk/protocol";

import type { DeviceStore } from "../device/device-store.ts";
import type { Settled, TabChannel } from "../device/tab-channel.ts";
import type { Parcel } from "../document/carry-document.ts";
import { inOneTab } from "../session/one-tab.ts";
import { createRetrying } from "../session/retrying.ts";
import type { Shelf } from "../workspace/shelf.ts";
import { sendWaiting } from "./send-waiting.ts";

/** Sends what was edited in documents that have no socket, although nobody opens them. */
export interface Outbox {
  /** Looks whether there is something to send. */
  readonly look: () => void;
  /** How far sending has come; `null` while nothing is sent. */
  readonly progress: () => { readonly done: number; readonly all: number } | null;
  /** Documents that the server would not take, and why. */
  readonly refused: () => ReadonlyMap<string, RefusalCode>;
  /** True for a document that was sent from this window: its edits come back with the next catching up. */
  readonly hasSent: (documentId: string) => boolean;
  /** The server is away: what is under way is cut, and sent when it is back. */
  readonly pause: () => void;
  readonly stop: () => void;
}

/** What an outbox works with. */
export interface OutboxPlace {
  readonly workspaceId: string;
  readonly store: DeviceStore;
  readonly tabs: TabChannel;
  readonly shelf: Pick<Shelf, "unsent" | "find" | "count">;
  readonly push: (body: Uint8Array, signal: AbortSignal) => Promise<PushAnswer>;
  /** False while the server is away or takes nothing from this person. */
  readonly maySend: () => boolean;
  readonly onChange: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Edits come in bursts; what belongs together goes together. */
const GATHER_MS = 50;

/** Begins with nothing sent. */
export function createOutbox(place: OutboxPlace): Outbox {
  const { shelf, tabs, onChange } = place;
  const refused = new Map<string, RefusalCode>();
  const sent = new Set<string>();
  let progress: { done: number; all: number } | null = null;
  const due = () => shelf.unsent().filter((id) => !refused.has(id));

  const send = async (signal: AbortSignal) => {
    // Another tab may have sent what this one still counts.
    await shelf.count();
    const ids = due();
    if (ids.length === 0) return;
    progress = { done: 0, all: ids.length };
    onChange();
    const settled: Settled[] = [];
    try {
      await sendWaiting(ids, {
        parcelOf: (id) => parcelOf(id, place, settled),
        push(body) {
          // Before it is sent: it may come back before the answer does.
          for (const id of ids) sent.add(id);
          return place.push(body, signal);
        },
        onRefused: (id, code) => refused.set(id, code),
        onSent(some) {
          progress = { done: progress!.done + some.length, all: ids.length };
          tabs.tellNews({ type: "settled", settled: settled.splice(0) });
          void shelf.count();
        },
      });
    } finally {
      progress = null;
      await shelf.count();
    }
  };
  const sending = createRetrying({
    act: (signal) => inOneTab(`rembuk.outbox.${place.workspaceId}`, signal, () => send(signal)),
    mayRun: () => place.maySend() && due().length > 0,
    onRefused: place.onRefused,
  });

  return {
    // Asked at every letter that somebody types: what is known to be due is not counted again.
    look() {
      const standing = sending.standing();
      if (!place.maySend() || standing === "due") return;
      if (standing === "running") sending.run();
      else if (due().length > 0) sending.runIn(GATHER_MS);
    },
    progress: () => progress,
    refused: () => refused,
    hasSent: (id) => sent.has(id),
    pause: sending.pause,
    stop: sending.stop,
  };
}

/** A document that is open knows more than the store; of one that is closed the store knows all. */
async function parcelOf(
  documentId: string,
  { shelf, store }: OutboxPlace,
  settled: Settled[],
): Promise<Parcel> {
  const open = shelf.find(documentId);
  if (open) return open.outgoing();
  const { updates, numbers } = await store.outgoing(documentId);
  return {
    updates,
    async confirm() {
      settled.push({ documentId, numbers });
      await store.settle(documentId, numbers);
      // Opened while it was under way.
      shelf.find(documentId)?.hearSettled(numbers);
    },
  };
}
