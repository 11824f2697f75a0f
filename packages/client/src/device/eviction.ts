import { noteKept, wasKept } from "./kept-workspaces.ts";

/** Notices that the browser has cleared a workspace's database. */
export interface EvictionWatch {
  readonly wasEvicted: () => boolean;
  /** The database has been opened. */
  readonly opened: (isNew: boolean) => void;
  /** Something was kept in it. */
  readonly kept: () => void;
}

/** Watches over a workspace, from now on and since earlier windows. */
export function watchEviction(workspaceId: string): EvictionWatch {
  let wasEvicted = false;
  let hadData = false;
  let isNoted = false;
  return {
    wasEvicted: () => wasEvicted,
    opened(isNew) {
      if (isNew && (hadData || wasKept(workspaceId))) wasEvicted = true;
      // Who clears the one often clears the other.
      if (isNew) isNoted = false;
      else hadData = true;
    },
    kept() {
      hadData = true;
      if (!isNoted) noteKept(workspaceId);
      isNoted = true;
    },
  };
}
