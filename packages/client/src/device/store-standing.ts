import { createListeners } from "./listeners.ts";
import type { OpenedStore, Recovery, StoreHealth, WindowReason } from "./opened-store.ts";

/** How a device store fares, and who is told of it. */
export interface Standing extends Pick<OpenedStore, "health" | "subscribe" | "onRecovery"> {
  /** Things are not kept, for this reason. */
  readonly fail: (why: WindowReason) => void;
  /** Things are kept; where they were not, that is a recovery. */
  readonly recover: (recovery: Recovery) => void;
}

/** Begins well. */
export function createStanding(): Standing {
  const changes = createListeners<void>();
  const recoveries = createListeners<Recovery>();
  let health: StoreHealth = { kind: "lasting" };

  return {
    health: () => health,
    subscribe: changes.add,
    onRecovery: recoveries.add,
    fail(why) {
      if (health.kind === "window" && health.why === why) return;
      health = { kind: "window", why };
      changes.tell();
    },
    recover(recovery) {
      if (health.kind === "lasting") return;
      health = { kind: "lasting" };
      changes.tell();
      recoveries.tell(recovery);
    },
  };
}
