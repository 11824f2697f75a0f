import type { NewUpdate } from "../store/log.ts";
import type { Outlet } from "./outlet.ts";
import { newsFrame } from "./yjs/frames.ts";

/** Tells those who asked that their workspace has changed, somewhere. */
export interface News {
  /** Tells the workspace's last commit number now, and again when it has grown. Answers what ends it. */
  follow(workspaceId: string, outlet: Outlet): () => void;
  /** Looks through a commit whose last row has this number. Costs nothing while nobody follows. */
  onCommitted(updates: readonly NewUpdate[], lastCommit: number): void;
  stop(): void;
}

/** Nobody is told more often. */
const PACE_MS = 1_000;

interface Follower {
  readonly outlet: Outlet;
  told: number;
  timer: NodeJS.Timeout | null;
}

interface Followed {
  head: number;
  readonly followers: Set<Follower>;
}

/** Creates the news of a server. */
export function createNews({
  lastCommitOf,
}: {
  lastCommitOf: (workspaceId: string) => number;
}): News {
  const followedById = new Map<string, Followed>();
  const tell = (followed: Followed, follower: Follower) => {
    follower.told = followed.head;
    follower.outlet.send(newsFrame(followed.head));
    follower.timer = setTimeout(() => {
      follower.timer = null;
      consider(followed, follower);
    }, PACE_MS).unref();
  };
  const consider = (followed: Followed, follower: Follower) => {
    if (follower.timer === null && followed.head > follower.told) tell(followed, follower);
  };
  const quieten = (follower: Follower) => {
    if (follower.timer) clearTimeout(follower.timer);
  };

  return {
    follow(workspaceId, outlet) {
      const followed = followedById.get(workspaceId) ?? {
        head: lastCommitOf(workspaceId),
        followers: new Set(),
      };
      followedById.set(workspaceId, followed);
      const follower: Follower = { outlet, told: 0, timer: null };
      followed.followers.add(follower);
      tell(followed, follower);
      return () => {
        quieten(follower);
        followed.followers.delete(follower);
        if (followed.followers.size === 0) followedById.delete(workspaceId);
      };
    },
    onCommitted(updates, lastCommit) {
      if (followedById.size === 0) return;
      const grown = new Set<Followed>();
      for (const [at, { document }] of updates.entries()) {
        const followed = followedById.get(document.workspaceId);
        if (!followed) continue;
        followed.head = lastCommit - updates.length + at + 1;
        grown.add(followed);
      }
      for (const followed of grown) {
        for (const follower of followed.followers) consider(followed, follower);
      }
    },
    stop() {
      for (const { followers } of followedById.values()) followers.forEach(quieten);
    },
  };
}
