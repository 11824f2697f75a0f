import { createUndoStack } from "@rembuk/crdt";
import { calendar, draft, may, type Role, workspace } from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import { openTabChannel } from "../device/tab-channel.ts";
import type { Door } from "../document/exchange-document.ts";
import { createPresenceBoard } from "../people/presence-board.ts";
import { saveStateOf } from "../session/save-state.ts";
import { watchNetwork } from "../session/watch-network.ts";
import { seedCaptions } from "./seed-captions.ts";
import { createShelf } from "./shelf.ts";
import type { WorkspaceSession } from "./workspace-session.ts";

/** Who opens which workspace, with what. */
export interface WorkspacePlace {
  readonly workspaceId: string;
  readonly personId: string;
  readonly role: Role;
  readonly store: DeviceStore;
  readonly door: Door;
}

/** Opens a workspace on this device and begins to exchange it with its server. */
export function openWorkspace(place: WorkspacePlace): WorkspaceSession {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const tabs = openTabChannel(place.workspaceId);
  const shelfPlace = { ...place, tabs, mayWrite: may(place.role, "write") };
  const shelf = createShelf(shelfPlace, tell);
  const index = shelf.hold(workspace, "workspace");
  index.retain();
  const presence = createPresenceBoard(index.awareness, tell);
  const stopWatching = watchNetwork(shelf.setOnline);
  const years = new Set<string>();
  void shelf.wake();

  return {
    workspaceId: place.workspaceId,
    personId: place.personId,
    role: place.role,
    workspace: index,
    calendar(year) {
      const shard = shelf.hold(calendar, "calendar", year);
      // Never released: undo may reach into it, and a year is looked at again and again.
      if (!years.has(year)) shard.retain();
      years.add(year);
      return shard;
    },
    draft(postId) {
      const opened = shelf.hold(draft, "draft", postId);
      opened.retain();
      return opened;
    },
    seedCaptions: (captions, progress) => seedCaptions(shelfPlace, shelf, captions, progress),
    undo: createUndoStack({ now: Date.now }),
    connection: () => shelf.refusal() ?? index.connection(),
    saveState: () => saveStateOf({ connection: index.connection().kind, ...shelf.standing() }),
    peers: presence.peers,
    showPresence: presence.show,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopWatching();
      presence.stop();
      await shelf.close();
      tabs.close();
      place.store.close();
    },
  };
}
