import { shardsForYear } from "@rembuk/model";
import { type Accessor, createEffect, createMemo, onCleanup } from "solid-js";

import { createPatience } from "../post/create-ready.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import type { GridDay } from "./month-grid.ts";

/** How the shards behind the days that are shown stand. */
export interface ShownShards {
  /** `loading` until the month is here; `away` when it is not and nobody answers. */
  readonly standing: Accessor<"loading" | "away" | "here">;
  /** A newer version wrote one of them. */
  readonly isNewer: Accessor<boolean>;
}

/** Opens every shard that may hold a post of these days: a December looks into the next year. */
export function createShownShards(
  { session, posts, workspace, connection }: WorkspaceHandle,
  month: () => string,
  days: () => readonly GridDay[],
): ShownShards {
  const shards = createMemo(() => {
    const years = new Set(days().map(({ date }) => date.slice(0, 4)));
    const names = new Set([...years].flatMap((year) => shardsForYear(workspace, year)));
    return [...names].map((name) => posts.shard(name));
  });
  // Only what is on screen holds a socket.
  createEffect(() => session.showShards(shards().map(({ year }) => year)));
  onCleanup(() => session.showShards([]));
  const isPatienceOver = createPatience();
  return {
    standing: () => {
      if (posts.shard(month().slice(0, 4)).isReady()) return "here";
      return connection() !== "live" && isPatienceOver() ? "away" : "loading";
    },
    isNewer: () => shards().some((shard) => !shard.isOpen()),
  };
}
