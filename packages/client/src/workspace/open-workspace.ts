import { createUndoStack } from "@rembuk/crdt";
import {
  calendar,
  documentId,
  draft,
  type DocumentKind,
  type DocumentSchema,
  parseDocumentId,
  type Role,
  type Tables,
  workspace,
} from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import type { Door } from "../document/exchange-document.ts";
import { type HeldDocument, openDocument } from "../document/open-document.ts";
import { createPresenceBoard } from "../people/presence-board.ts";
import { saveStateOf } from "../session/save-state.ts";
import { createTurns } from "../session/turns.ts";
import { watchNetwork } from "../session/watch-network.ts";
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
  const { workspaceId, personId, role, store, door } = place;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const documents = new Map<string, HeldDocument<Tables>>();
  const turns = createTurns(UNATTENDED_SOCKETS);
  let online = true;

  const hold = <T extends Tables>(schema: DocumentSchema<T>, kind: DocumentKind, key?: string) => {
    const id = documentId(workspaceId, kind, key);
    const known = documents.get(id);
    if (known) return known as unknown as HeldDocument<T>;
    const opened = openDocument(id, schema, { store, door, turns, onChange: tell });
    opened.setOnline(online);
    documents.set(id, opened as unknown as HeldDocument<Tables>);
    return opened;
  };

  const index = hold(workspace, "workspace");
  index.retain();
  const presence = createPresenceBoard(index.awareness, tell);
  const stopWatching = watchNetwork((now) => {
    online = now;
    for (const document of documents.values()) document.setOnline(now);
  });
  void sendWhatWaits(store, workspaceId, (kind, key) => hold(SCHEMA_OF[kind], kind, key));

  return {
    workspaceId,
    personId,
    role,
    workspace: index,
    calendar(year) {
      const shard = hold(calendar, "calendar", year);
      // Never released: undo may reach into it, and a year is looked at again and again.
      if (!retained.has(shard)) shard.retain();
      retained.add(shard);
      return shard;
    },
    draft(postId) {
      const opened = hold(draft, "draft", postId);
      opened.retain();
      return opened;
    },
    undo: createUndoStack({ now: Date.now }),
    connection: () => index.connection(),
    saveState: () => saveStateOf(standingOf(index, documents.values())),
    peers: presence.peers,
    showPresence: presence.show,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      stopWatching();
      presence.stop();
      await Promise.all([...documents.values()].map((document) => document.flushed()));
      for (const document of documents.values()) document.close();
      documents.clear();
      store.close();
    },
  };
}

/** Enough to send a long import in a minute, too few to crowd out what people look at. */
const UNATTENDED_SOCKETS = 6;

const retained = new WeakSet<object>();

const SCHEMA_OF = { workspace, calendar, draft } as unknown as Record<
  DocumentKind,
  DocumentSchema<Tables>
>;

function standingOf(index: HeldDocument<never>, documents: Iterable<HeldDocument<Tables>>) {
  let waiting = 0;
  let storeFailed = false;
  for (const document of documents) {
    const standing = document.standing();
    waiting += standing.waiting;
    storeFailed ||= standing.storeFailed;
  }
  return { connection: index.connection().kind, waiting, storeFailed };
}

/** What was edited in an earlier window goes up although nobody opens it. */
async function sendWhatWaits(
  store: DeviceStore,
  workspaceId: string,
  open: (kind: DocumentKind, key?: string) => void,
): Promise<void> {
  const waiting = await store.waiting().catch(() => new Map<string, number>());
  for (const id of waiting.keys()) {
    const name = parseDocumentId(id);
    if (name?.workspaceId === workspaceId) open(name.kind, name.key);
  }
}
