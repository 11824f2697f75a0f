import { byTime, type Post } from "@rembuk/model";

/** A post with its words, as they are taken out of a workspace. */
export interface ExportedPost {
  readonly post: Post;
  /** The caption that every channel shares. */
  readonly caption: string;
  /** Captions of channels that have one of their own, by channel. */
  readonly ownCaptions?: Readonly<Record<string, string>>;
}

/** Posts as a calendar is read: by day and time, those without a day last. */
export function inOrder(posts: readonly ExportedPost[]): ExportedPost[] {
  const dayOf = ({ post }: ExportedPost) => post.date ?? "9999-99-99";
  return posts.toSorted((a, b) =>
    dayOf(a) === dayOf(b) ? byTime(a.post, b.post) : dayOf(a) < dayOf(b) ? -1 : 1,
  );
}
