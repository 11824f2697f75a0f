import { daysBetween, shiftDate } from "@rembuk/model";
import { createMemo, createSelector, createSignal, onCleanup } from "solid-js";

import { createPostDeeds } from "../post/post-deeds.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import type { CalendarState, Lift } from "./calendar-context.tsx";
import { createFocus } from "./create-focus.ts";
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
  readonly moved: (postId: string, date: string) => void;
  readonly leftThere: (postId: string) => void;
  readonly created: (title: string, date: string) => void;
  readonly binned: (postId: string) => void;
}

/** Makes the state of one calendar page. */
export function createCalendarState(handle: WorkspaceHandle, place: CalendarPlace): CalendarState {
  const { posts } = handle;
  const deeds = createPostDeeds(handle);
  const today = createToday();
  const focus = createFocus({ ...place, today, idsOn: posts.days.idsOn });
  const [lift, setLift] = createSignal<Lift | null>(null);
  const start = createStart({
    mayWrite: handle.mayWrite,
    goToToday: () => focus.goTo({ date: today(), postId: null }),
    plan: (title, date) => {
      const postId = deeds.plan({ title, date });
      if (postId === null) return;
      place.tell.created(title, date);
      focus.goTo({ date, postId });
    },
    giveUp: (date) => focus.goTo({ date, postId: null }),
  });
  onCleanup(start.stop);

  const drop = () => {
    const now = lift();
    setLift(null);
    if (!now) return;
    if (now.over === null || now.over === now.from) return place.tell.leftThere(now.postId);
    deeds.move(now.postId, { date: now.over });
    place.tell.moved(now.postId, now.over);
    focus.goTo({ date: now.over, postId: now.postId });
  };

  return {
    ...focus,
    ...start,
    month: place.month,
    today,
    deeds,
    words: place.words,
    mayWrite: handle.mayWrite,
    idsOn: posts.days.idsOn,
    post: posts.post,
    peersOn: createPeersByPost(handle.peers),
    isSelected: createSelector(place.postId),
    open: place.onPost,
    bin(postId) {
      if (!deeds.mayEdit(postId)) return;
      const { date } = focus.spot();
      const next = neighbour(posts.days.idsOn(date), postId);
      if (place.postId() === postId) place.onPost(null);
      deeds.bin(postId);
      place.tell.binned(postId);
      focus.goTo({ date, postId: next });
    },
    lift,
    setLift,
    isLifted: createSelector(createMemo(() => lift()?.postId)),
    isOver: createSelector(createMemo(() => lift()?.over)),
    liftByKeys(postId) {
      const date = posts.post(postId)?.date;
      if (date === undefined || !deeds.mayEdit(postId)) return;
      setLift({ postId, from: date, over: date, by: "keys" });
      place.tell.lifted(postId);
    },
    carry(days) {
      const now = lift();
      if (!now) return;
      const over = withinShown(shiftDate(now.over ?? now.from, days), place.days());
      setLift({ ...now, over });
      place.tell.over(over);
    },
    drop,
    putBack() {
      const now = lift();
      setLift(null);
      if (now) place.tell.leftThere(now.postId);
    },
  };
}

/** The post that takes the focus when one leaves: the next, else the one before. */
function neighbour(ids: readonly string[], postId: string): string | null {
  const at = ids.indexOf(postId);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

/** A post is carried inside what is shown: farther away is the date field's business. */
function withinShown(date: string, days: readonly GridDay[]): string {
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  if (daysBetween(first, date) < 0) return first;
  return daysBetween(date, last) < 0 ? last : date;
}
