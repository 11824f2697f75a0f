import type { Committer, Waiter } from "./committer.ts";
import type { Outlet } from "./outlet.ts";
import { echoFrame } from "./yjs/frames.ts";

/** Tells one connection what is stored. */
export interface Receipts {
  /** Sends this message back once everything that came before it is stored. */
  ask(message: Uint8Array): void;
  forget(): void;
}

/** Creates the receipts of a connection: one per commit, because the last one stands for those before it. */
export function createReceipts(outlet: Outlet, committer: Committer): Receipts {
  let latest: Uint8Array | null = null;
  const waiter: Waiter = {
    onStored() {
      if (latest) outlet.send(echoFrame(latest));
      latest = null;
    },
  };
  return {
    ask(message) {
      latest = message;
      committer.whenStored(waiter);
    },
    forget: () => committer.forget(waiter),
  };
}
