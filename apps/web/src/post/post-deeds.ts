import { editOf, type Edit } from "@rembuk/crdt";
import {
  addChannel,
  assignPost,
  binPost,
  type Calendar,
  createPost,
  movePost,
  newId,
  noteShard,
  type Platform,
  postIdIn,
  renamePost,
  restorePost,
  setChannel,
  setExcerpt,
  setStatus,
  setZone,
  shardOf,
  type Status,
  type Verb,
  wallTimeAt,
} from "@rembuk/model";
import { unwrap } from "solid-js/store";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";

/** What can be done to posts here, each as one named deed that undo takes back whole. */
export interface PostDeeds {
  /** Plans a post, on a day or as an idea without one, and returns its id; `null` when this person may not. */
  readonly plan: (post: { title: string; date?: string; time?: string }) => string | null;
  readonly move: (postId: string, to: { date?: string | null; time?: string | null }) => void;
  readonly rename: (postId: string, title: string) => void;
  readonly setStatus: (postId: string, status: Status) => void;
  readonly setZone: (postId: string, zone: string) => void;
  readonly assign: (postId: string, personId: string | null) => void;
  readonly setChannel: (postId: string, channelId: string, on: boolean) => void;
  readonly bin: (postId: string) => void;
  readonly restore: (postId: string) => void;
  /** Adds a channel to the workspace and puts the post on it, in one deed. */
  readonly addChannel: (postId: string, channel: NewChannel) => void;
  /** Writes the beginning of the caption on the card, outside undo. */
  readonly noteExcerpt: (postId: string, caption: string) => void;
  /** Whether a post can be changed by this person, here and now. */
  readonly mayEdit: (postId: string) => boolean;
}

/** What is said of a channel when it is added by hand. */
export interface NewChannel {
  readonly platform: Platform;
  readonly handle: string;
  readonly zone: string;
}

/** Binds the verbs of the calendar to a workspace and its undo. */
export function createPostDeeds(handle: WorkspaceHandle): PostDeeds {
  const { session, workspace, posts } = handle;
  const { mayEdit, mayPlan, onShard, noteYear, onPost } = createBinding(handle);
  const bin = onPost(binPost);

  return {
    mayEdit,
    plan({ title, date, time }) {
      const zone = workspace.about["workspace"]?.zone ?? "UTC";
      const year = (date ?? wallTimeAt(Date.now(), zone).date).slice(0, 4);
      if (!mayPlan(year)) return null;
      const id = postIdIn(year, newId());
      const told = { createdBy: session.personId, createdAt: Date.now() };
      const when = { ...(date !== undefined && { date }), ...(time !== undefined && { time }) };
      const post = { id, title, zone, ...told, ...when };
      const edits = [onShard(year, createPost, post), ...noteYear(year, date ?? year)];
      session.undo.perform(createPost.verb, edits);
      posts.noteBirth(id);
      return id;
    },
    move(postId, to) {
      if (!mayEdit(postId)) return;
      const year = shardOf(postId);
      const edits = [onShard(year, movePost, postId, to), ...noteYear(year, to.date)];
      session.undo.perform(movePost.verb, edits);
    },
    rename: onPost(renamePost),
    setStatus: onPost(setStatus),
    setZone: onPost(setZone),
    assign: onPost(assignPost),
    setChannel: onPost(setChannel),
    bin: (postId) => bin(postId, Date.now()),
    restore: onPost(restorePost),
    addChannel(postId, channel) {
      if (!mayEdit(postId)) return;
      const id = newId();
      session.undo.perform(addChannel.verb, [
        editOf(session.workspace.live, addChannel(unwrap(workspace), { id, ...channel })),
        onShard(shardOf(postId), setChannel, postId, id, true),
      ]);
    },
    noteExcerpt(postId, caption) {
      if (!mayEdit(postId)) return;
      const { open, view } = posts.shard(shardOf(postId));
      open.live.apply(setExcerpt(unwrap(view), postId, caption));
    },
  };
}

/** How a verb of the calendar reaches the shard it is about. */
function createBinding({ session, workspace, posts, mayWrite }: WorkspaceHandle) {
  const mayPlan = (year: string) => mayWrite() && posts.shard(year).isOpen();
  const mayEdit = (postId: string) => mayPlan(shardOf(postId));

  const onShard = <Args extends readonly unknown[]>(
    year: string,
    verb: Verb<Calendar, Args>,
    ...args: Args
  ): Edit => {
    const { open, view } = posts.shard(year);
    return editOf(open.live, verb(unwrap(view), ...args));
  };
  /** A post that goes to a year its shard did not know is found by that year's views from then on. */
  const noteYear = (shard: string, date: string | null | undefined): Edit[] =>
    date
      ? [editOf(session.workspace.live, noteShard(unwrap(workspace), shard, date.slice(0, 4)))]
      : [];
  const onPost =
    <Args extends readonly unknown[]>(verb: Verb<Calendar, [postId: string, ...Args]>) =>
    (postId: string, ...args: Args): void => {
      if (!mayEdit(postId)) return;
      session.undo.perform(verb.verb, [onShard(shardOf(postId), verb, postId, ...args)]);
    };

  return { mayEdit, mayPlan, onShard, noteYear, onPost };
}
