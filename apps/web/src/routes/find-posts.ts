import type { Post } from "@rembuk/model";
import { createMessages, type PaletteItem, useLocale } from "@rembuk/ui";
import { useNavigate } from "@solidjs/router";
import type { Accessor } from "solid-js";
import { unwrap } from "solid-js/store";

import { paths } from "../paths.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";

/** More would be a list to search in, not an answer. */
const MOST = 12;

/** Finds posts for the command palette and goes to them. */
export function useFinder(
  handle: WorkspaceHandle,
  today: Accessor<string>,
): (query: string) => PaletteItem[] {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const navigate = useNavigate();
  const { workspaceId } = handle.session;
  return (query) =>
    findPosts(handle, query).map(({ id, title, date }) => ({
      name: date ? `${title} · ${formats().date(date)}` : title,
      group: t("posts"),
      icon: "calendar",
      run: () => navigate(paths.calendar(workspaceId, (date ?? today()).slice(0, 7), id)),
    }));
}

/** Posts whose title or caption begins to say what is looked for, the latest dates first. */
function findPosts({ posts, workspace }: WorkspaceHandle, query: string): Post[] {
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
