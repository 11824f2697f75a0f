import type { Peer } from "@rembuk/client";
import { type Post } from "@rembuk/model";
import { type Accessor, createContext, useContext } from "solid-js";

import type { PostDeeds } from "../post/post-deeds.ts";
import type { Spot } from "./roam.ts";
import type { PostWords } from "./use-post-words.ts";

/** A post that is being moved: lifted, and not yet dropped. */
export interface Lift {
  readonly postId: string;
  readonly from: string;
  /** The day it would be dropped on; `null` while it is over none. */
  readonly over: string | null;
  readonly by: "pointer" | "keys";
}

/** A post that is being typed and is not there yet. */
export interface Start {
  readonly date: string;
  /** What was typed to begin it. */
  readonly text: string;
}

/** What the days and cards of one calendar page share. */
export interface CalendarState {
  readonly month: Accessor<string>;
  readonly today: Accessor<string>;
  readonly deeds: PostDeeds;
  readonly words: PostWords;
  readonly mayWrite: () => boolean;

  readonly idsOn: (date: string) => readonly string[];
  readonly noteOn: (date: string) => string | undefined;
  readonly post: (postId: string) => Post | undefined;
  readonly peersOn: (postId: string) => readonly Peer[];

  /** Where the keyboard stands. Always on something that is shown. */
  readonly spot: Accessor<Spot>;
  readonly isSpot: (postId: string) => boolean;
  /** Moves the keyboard, and the month with it when it leads out of what is shown. */
  readonly goTo: (spot: Spot) => void;
  /** Remembers where the focus went by itself: a click, a tab. */
  readonly standOn: (spot: Spot) => void;
  /** Takes the focus to where a card went that had it and left its day. */
  readonly follow: (postId: string) => void;
  readonly setRoot: (root: HTMLElement) => void;

  readonly isSelected: (postId: string) => boolean;
  /** Opens a post beside the calendar; by keys, the focus goes there too. */
  readonly open: (postId: string | null, how?: "keys") => void;
  /** Takes the focus back to the card of a post that was open. */
  readonly returnTo: (postId: string | null) => void;
  readonly bin: (postId: string) => void;

  readonly start: Accessor<Start | null>;
  /** Begins a post on a day. Does nothing where this person may not write. */
  readonly begin: (date: string, text?: string) => void;
  /** A key typed on a focused day; `false` when it means nothing there. */
  readonly typeOn: (date: string, key: string) => boolean;
  /** Puts back the letter that was taken for a command and began a word. */
  readonly rejoin: (title: string) => string;
  readonly finish: (title: string) => void;
  readonly cancel: () => void;

  readonly lift: Accessor<Lift | null>;
  readonly isLifted: (postId: string) => boolean;
  readonly isOver: (date: string) => boolean;
  readonly setLift: (lift: Lift | null) => void;
  readonly liftByKeys: (postId: string) => void;
  /** Carries what is lifted by keys some days further. */
  readonly carry: (days: number) => void;
  /** Drops what is lifted on the day it is over. */
  readonly drop: () => void;
  readonly putBack: () => void;
}

const CalendarContext = createContext<CalendarState>();

/** Gives the tree below the state of one calendar page. */
export const CalendarProvider = CalendarContext.Provider;

/** The calendar page above this component. */
export function useCalendar(): CalendarState {
  const state = useContext(CalendarContext);
  if (!state) throw new Error("useCalendar needs a <CalendarProvider> above it");
  return state;
}
