import type { Post } from "@rembuk/model";
import {
  createMessages,
  foldText,
  type PaletteItem,
  showToast,
  STATUS_SHAPES,
  wordsOf,
} from "@rembuk/ui";
import { useNavigate } from "@solidjs/router";
import type { Accessor } from "solid-js";

import { usePostWords } from "../calendar/use-post-words.ts";
import { useWhen } from "../calendar/when-words.ts";
import { paths } from "../paths.ts";
import { createPostDeeds } from "../post/post-deeds.ts";
import { useUndo } from "../undo/use-undo.tsx";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { createSearch, type DayNote } from "./create-search.ts";
import { messages } from "./messages.ts";
import { snippetOf } from "./snippet.ts";

/** More would be a list to search in, not an answer. */
const MOST = 20;

/** Finds posts and day notes for the command palette, and says what can be done with them. */
export function useFinder(
  handle: WorkspaceHandle,
  today: Accessor<string>,
): (query: string) => PaletteItem[] {
  const search = createSearch(handle);
  const postItem = usePostItem(handle, today);
  const noteItem = useNoteItem(handle);
  return (query) => {
    const { posts, notes } = search.find(query, today(), MOST);
    const words = wordsOf(query);
    return [...posts.map((post) => postItem(post, words)), ...notes.map(noteItem)];
  };
}

function usePostItem(handle: WorkspaceHandle, today: Accessor<string>) {
  const t = createMessages(messages);
  const says = usePostWords();
  const when = useWhen();
  const navigate = useNavigate();
  const { workspaceId } = handle.session;
  const deedsOf = usePostDeeds(handle, today);
  return (post: Post, words: readonly string[]): PaletteItem => {
    const { title, date, status, excerpt = "" } = post;
    const where = says.platforms(post).map((platform) => says.platform(platform));
    const isInTitle = words.every((word) => foldText(title).includes(word));
    const detail = [
      date === undefined ? t("undated") : when().when({ ...post, date }),
      ...(where.length > 0 ? [where.join(", ")] : []),
      says.status(status),
      ...(isInTitle ? [] : [snippetOf(excerpt, words)].filter((part) => part !== undefined)),
    ];
    return {
      id: post.id,
      name: says.name(post),
      detail: detail.join(" · "),
      group: t("posts"),
      icon: STATUS_SHAPES[status],
      run: () => navigate(paths.calendar(workspaceId, (date ?? today()).slice(0, 7), post.id)),
      deeds: deedsOf(post),
    };
  };
}

/** What else can be done with a post that was found. */
function usePostDeeds(handle: WorkspaceHandle, today: Accessor<string>) {
  const t = createMessages(messages);
  const navigate = useNavigate();
  const deeds = createPostDeeds(handle);
  const { offer } = useUndo();
  const { workspaceId } = handle.session;
  return ({ id, date }: Post): PaletteItem[] => {
    const month = (date ?? today()).slice(0, 7);
    const address = paths.calendar(workspaceId, month, id);
    const found: PaletteItem[] = [
      { name: t("open"), icon: "calendar", run: () => navigate(address) },
      { name: t("copyLink"), icon: "copy", run: () => void copy(address, t) },
    ];
    if (date !== undefined) {
      const run = () => navigate(paths.calendar(workspaceId, month));
      found.splice(1, 0, { name: t("goToDay"), icon: "calendar", run });
    }
    if (deeds.mayEdit(id)) {
      const run = () => {
        deeds.bin(id);
        offer(t("binned"));
      };
      found.push({ name: t("toBin"), icon: "trash", run });
    }
    return found;
  };
}

async function copy(
  address: string,
  t: (key: "linkCopied" | "linkNotCopied") => string,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(address, location.origin).href);
    showToast({ text: t("linkCopied") });
  } catch {
    showToast({ text: t("linkNotCopied") });
  }
}

function useNoteItem({ session }: WorkspaceHandle): (note: DayNote) => PaletteItem {
  const t = createMessages(messages);
  const when = useWhen();
  const navigate = useNavigate();
  return ({ id: date, text }) => ({
    name: text,
    detail: when().date(date),
    group: t("dayNotes"),
    icon: "calendar",
    run: () => navigate(paths.calendar(session.workspaceId, date.slice(0, 7))),
  });
}
