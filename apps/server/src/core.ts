import { type Compactor, createCompactor } from "./compaction/compactor.ts";
import { createMerger, type Merger } from "./compaction/merger.ts";
import { createGuesses, type Guesses } from "./people/guesses.ts";
import { createInvitations, type Invitations } from "./people/invitations.ts";
import { createKeys, type Keys } from "./people/keys.ts";
import { createMemberships, type Memberships } from "./people/membership.ts";
import { createWorkspaces, type Workspaces } from "./people/workspaces.ts";
import { type Changes, createChanges } from "./store/changes.ts";
import { epochOf } from "./store/epoch.ts";
import { createLog, type Log } from "./store/log.ts";
import { openStore, type Store } from "./store/open-store.ts";
import { type Committer, createCommitter } from "./sync/committer.ts";
import { createDocuments, type Documents } from "./sync/documents.ts";
import { createNews, type News } from "./sync/news.ts";
import { createRooms, type Rooms } from "./sync/yjs/rooms.ts";

/** All that a data folder holds, opened: what the server serves and the command line works on. */
export interface Core {
  readonly store: Store;
  readonly now: () => number;
  /** Which life of the data this is. */
  readonly epoch: string;
  readonly log: Log;
  readonly changes: Changes;
  readonly committer: Committer;
  readonly rooms: Rooms;
  readonly news: News;
  readonly documents: Documents;
  readonly workspaces: Workspaces;
  readonly invitations: Invitations;
  readonly keys: Keys;
  readonly memberships: Memberships;
  readonly guesses: Guesses;
  readonly compactor: Compactor;
  readonly merger: Merger;
  /** Stores what waits and closes. Answers false when something could not be stored. */
  close(): Promise<boolean>;
}

interface Setting {
  readonly data: string;
  readonly now?: () => number;
  /** False for one short command, and for a server that is looked into. */
  readonly isBackgroundOn?: boolean;
  readonly report: (problem: string) => void;
}

/** Opens a data folder. The caller holds its lock. */
export async function openCore(setting: Setting): Promise<Core> {
  const { now = Date.now } = setting;
  const store = await openStore(setting.data);
  const engine = startEngine(store, setting);
  const { documents } = engine;
  const workspaces = createWorkspaces(store, now);
  const invitations = createInvitations(store, now);
  const keys = createKeys(store, now);
  return {
    store,
    now,
    epoch: epochOf(store),
    ...engine,
    workspaces,
    invitations,
    keys,
    memberships: createMemberships({ store, workspaces, invitations, keys, documents }),
    guesses: createGuesses(now),
    async close() {
      await engine.compactor.stop();
      await engine.merger.stop();
      const isStored = engine.committer.flush();
      engine.committer.stop();
      engine.news.stop();
      store.close();
      return isStored;
    },
  };
}

function startEngine(store: Store, { now = Date.now, isBackgroundOn = true, report }: Setting) {
  const log = createLog(store);
  const changes = createChanges(store);
  const news = createNews(changes);
  const committer = createCommitter({
    append: (updates) => log.append(updates),
    onStored: (updates) => news.onCommitted(updates, log.lastCommit()),
    onFailure: (error) =>
      report(
        `The log cannot be written (${String(error)}). Edits are kept in memory, nothing is acknowledged, ` +
          "and writing is tried again. Free some disk space or check the data folder.",
      ),
  });
  const merger = createMerger();
  const compactor = createCompactor({ store, log, now, report, merger, rooms: () => rooms });
  const rooms: Rooms = createRooms({
    log,
    committer,
    now,
    onSettled: (room) => isBackgroundOn && compactor.consider(room.address.id, room.weight()),
  });
  if (isBackgroundOn) compactor.considerAll();
  return {
    log,
    changes,
    news,
    committer,
    merger,
    compactor,
    rooms,
    documents: createDocuments({ log, rooms, committer }),
  };
}
