import type { Awareness } from "y-protocols/awareness";

import { type Peer, type Presence, readPresence } from "./presence.ts";

/** Who else is here, from the workspace document's awareness. */
export interface PresenceBoard {
  readonly peers: () => Peer[];
  readonly show: (presence: Presence) => void;
  stop(): void;
}

/** Follows the awareness and keeps the list until it changes, so that asking is free. */
export function createPresenceBoard(awareness: Awareness, onChange: () => void): PresenceBoard {
  let known: Peer[] | null = null;
  const changed = () => {
    known = null;
    onChange();
  };
  awareness.on("change", changed);

  return {
    peers: () =>
      (known ??= [...awareness.getStates()]
        .filter(([clientId]) => clientId !== awareness.clientID)
        .flatMap(([clientId, state]) => readPresence(clientId, state) ?? [])
        .sort((a, b) => a.clientId - b.clientId)),
    show: (presence) => awareness.setLocalStateField("presence", presence),
    stop() {
      awareness.off("change", changed);
      awareness.setLocalState(null);
    },
  };
}
