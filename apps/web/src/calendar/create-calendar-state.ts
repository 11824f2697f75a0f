import { createSelector, onCleanup } from "solid-js";

import { createPostDeeds, type PostDeeds } from "../post/post-deeds.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import type { CalendarState } from "./calendar-context.tsx";
import { createFocus } from "./create-focus.ts";
import { createLift } from "./create-lift.ts";
import { createPeersByPost } from "./create-peers-by-post.ts";
import { createStart } from "./create-start.ts";
import { createToday } from "./create-today.ts";
import type { GridDay } from "./month-grid.ts";
import type { PostWords } from "./use-post-words.ts";

/** What the page gives its state: where it is, and how to go elsewhere. */
export interface CalendarPlace {
  readonly month: () => string;
  readonly postId: () => string | null;
  readonly days: () => readonly GridDay[];
  readonly onMonth: (month: string) => void;
  readonly onPost: (postId: string | null, how?: "keys") => void;
  readonly words: PostWords;
  readonly tell: Told;
}

/** What the page says aloud and in toasts. */
export interface Told {
  readonly lifted: (postId: string) => void;
  readonly over: (date: string) => void;
  readonly moved: (postId: string) => void;
  readonly leftThere: (postId: string) => void;
  readonly created: (title: string, date: string) => void;
  readonly binned: (postId: string) => void;
}

/** Makes the state of one calendar page. */
export function createCalendarState(handle: WorkspaceHandle, place: CalendarPlace): CalendarState {
  const { days, post, noteOn } = handle.posts;
  const { words, tell } = place;
  const deeds = createPostDeeds(handle);
  const today = createToday();
  const isSelected = createSelector(place.postId);
  const peersOn = createPeersByPost(handle.peers);
  const focus = createFocus({ ...place, today, idsOn: days.idsOn });
  const start = createStart({
    mayWrite: handle.mayWrite,
    goToToday: () => focus.goTo({ date: today(), postId: null }),
    giveUp: (date) => focus.goTo({ date, postId: null }),
    plan: (title, date) => {
      const postId = deeds.plan({ title, date });
      if (postId === null) return;
      tell.created(title, date);
      focus.goTo({ date, postId });
    },
  });
  onCleanup(start.stop);
  const lift = createLift({
    days: place.days,
    movableFrom: (postId) => (deeds.mayEdit(postId) ? post(postId)?.date : undefined),
    onLift: tell.lifted,
    onOver: tell.over,
    onPutBack: tell.leftThere,
    onDrop: (postId, date) => {
      deeds.move(postId, { date });
      tell.moved(postId);
      focus.goTo({ date, postId });
    },
  });

  return {
    ...focus,
    ...start,
    ...lift,
    month: place.month,
    today,
    deeds,
    words,
    mayWrite: handle.mayWrite,
    idsOn: days.idsOn,
    noteOn,
    post,
    peersOn,
    isSelected,
    open: place.onPost,
    ...createLeave(handle, place, deeds, focus),
  };
}

/** What happens to the focus when a post leaves: into the bin, or back from being open. */
function createLeave(
  { posts }: WorkspaceHandle,
  place: CalendarPlace,
  deeds: PostDeeds,
  focus: Pick<CalendarState, "spot" | "goTo">,
): Pick<CalendarState, "bin" | "returnTo"> {
  return {
    bin(postId) {
      if (!deeds.mayEdit(postId)) return;
      const { date } = focus.spot();
      const next = neighbour(posts.days.idsOn(date), postId);
      if (place.postId() === postId) place.onPost(null);
      deeds.bin(postId);
      place.tell.binned(postId);
      focus.goTo({ date, postId: next });
    },
    returnTo(postId) {
      const date = postId === null ? undefined : posts.post(postId)?.date;
      if (date?.startsWith(place.month())) focus.goTo({ date, postId });
    },
  };
}

/** The post that takes the focus when one leaves: the next, else the one before. */
function neighbour(ids: readonly string[], postId: string): string | null {
  const at = ids.indexOf(postId);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}
