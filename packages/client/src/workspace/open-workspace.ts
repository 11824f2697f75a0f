import { createUndoStack } from "@rembuk/crdt";
import { calendar, type Calendar, draft, parseDocumentId, type Role } from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import type { OpenedStore } from "../device/opened-store.ts";
import type { OpenDocument } from "../document/held-document.ts";
import { createPresenceBoard } from "../people/presence-board.ts";
import { saveStateOf } from "../session/save-state.ts";
import type { Server } from "../session/server-link.ts";
import { connectWorkspace, type ConnectedWorkspace } from "./connect-workspace.ts";
import { seedCaptions } from "./seed-captions.ts";
import { createShownShards } from "./shown-shards.ts";
import { documentIdsIn, wholeWorkspace } from "./whole-workspace.ts";
import type { WorkspaceSession } from "./workspace-session.ts";

/** Who opens which workspace, with what. */
export interface WorkspacePlace {
  readonly workspaceId: string;
  readonly personId: string;
  readonly role: Role;
  /** `null` where the workspace is on this device alone. */
  readonly server: Server | null;
  readonly opened: OpenedStore;
}

/** Opens a workspace on this device and, where a server holds it, begins to exchange it. */
export function openWorkspace(place: WorkspacePlace): WorkspaceSession {
  const { workspaceId, personId, role, server, opened } = place;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const connected = connectWorkspace(place, tell);
  const { shelf, index } = connected;
  const presence = createPresenceBoard(index.awareness, tell);
  const shards = createShownShards((year) => shelf.hold(calendar, "calendar", year));

  return {
    workspaceId,
    personId,
    role,
    isLocal: server === null,
    workspace: index,
    calendar: shards.open,
    showShards: shards.show,
    everyShard: () => openEveryShard(connected, opened.store),
    draft(postId) {
      const open = shelf.hold(draft, "draft", postId);
      open.retain();
      return open;
    },
    seedCaptions: (captions, progress) => seedCaptions(connected.place, shelf, captions, progress),
    undo: createUndoStack({ now: Date.now }),
    documentIds: () => documentIdsIn(workspaceId, opened.store, shelf),
    bundleSource: () => wholeWorkspace(workspaceId, opened.store, shelf),
    ...standing(connected, opened),
    get wasEvicted() {
      return opened.wasEvicted;
    },
    peers: presence.peers,
    showPresence: presence.show,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      shards.stop();
      presence.stop();
      await connected.close();
    },
  };
}

type Standing = "saveState" | "connection" | "exchange" | "troubles" | "clockSkew";
type Keeping = "storeHealth" | "retryStore";

function standing(
  { shelf, link, connection }: ConnectedWorkspace,
  opened: OpenedStore,
): Pick<WorkspaceSession, Standing | Keeping> {
  return {
    saveState: () =>
      saveStateOf({
        connection: connection().kind,
        health: opened.health(),
        ...shelf.standing(),
      }),
    connection,
    exchange: link.exchange,
    troubles: link.troubles,
    clockSkew: link.clockSkew,
    storeHealth: opened.health,
    retryStore: opened.retry,
  };
}

/** Those of which the workspace tells, and those that are here although it does not. */
async function openEveryShard(
  { index, shelf, place }: ConnectedWorkspace,
  store: DeviceStore,
): Promise<OpenDocument<Calendar>[]> {
  await index.loaded;
  const here = (await documentIdsIn(place.workspaceId, store, shelf)).map(parseDocumentId);
  const years = here.flatMap((name) => (name?.kind === "calendar" ? [name.key!] : []));
  const all = new Set([...Object.keys(index.live.read().shards), ...years]);
  const shards = [...all].map((year) => shelf.hold(calendar, "calendar", year));
  await Promise.all(shards.map(({ loaded }) => loaded));
  return shards;
}
