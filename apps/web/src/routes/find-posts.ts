import type { Post } from "@rembuk/model";
import { unwrap } from "solid-js/store";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";

/** More would be a list to search in, not an answer. */
const MOST = 12;

/** Posts whose title or caption begins to say what is looked for, the latest dates first. */
export function findPosts({ posts, workspace }: WorkspaceHandle, query: string): Post[] {
  const wanted = plain(query);
  if (wanted === "") return [];
  return Object.keys(workspace.shards)
    .flatMap((year) => Object.values(unwrap(posts.shard(year).view.posts)))
    .filter(
      (post) =>
        post.deletedAt === undefined &&
        plain(`${post.title} ${post.excerpt ?? ""}`).includes(wanted),
    )
    .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))
    .slice(0, MOST);
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
