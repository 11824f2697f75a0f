import { noteKept, wasKept } from "./kept-workspaces.ts";

/** Notices that the browser has cleared a workspace's database. */
export interface EvictionWatch {
  readonly wasEvicted: () => boolean;
  /** How many other databases have taken the place of the first one. */
  readonly replacements: () => number;
  /** The database has been opened; `birth` tells it from others of its name, where that could be read. */
  readonly opened: (found: { readonly isNew: boolean; readonly birth: string | null }) => void;
  /** Something was kept in it. */
  readonly kept: () => void;
  /** It was deleted on purpose. */
  readonly deleted: () => void;
}

/** Watches over a workspace, from now on and since earlier windows. */
export function watchEviction(workspaceId: string): EvictionWatch {
  let wasEvicted = false;
  let replacements = 0;
  let hadData = false;
  let isNoted = false;
  let known: string | null = null;
  return {
    wasEvicted: () => wasEvicted,
    replacements: () => replacements,
    opened({ isNew, birth }) {
      // Another tab may have been the first to open it anew.
      const isOther = isNew || birth !== (known ?? birth);
      if (isOther) wasEvicted ||= hadData || wasKept(workspaceId);
      if (isOther && known) replacements++;
      known = birth;
      // Who clears the one often clears the other.
      if (isNew) isNoted = false;
      else hadData = true;
    },
    kept() {
      hadData = true;
      if (!isNoted) noteKept(workspaceId);
      isNoted = true;
    },
    deleted() {
      hadData = false;
    },
  };
}
