import { announce, createMessages } from "@rembuk/ui";

import { useUndo } from "../undo/use-undo.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import type { CalendarPlace, Told } from "./create-calendar-state.ts";
import { messages } from "./messages.ts";
import { type PostWords, usePostWords } from "./use-post-words.ts";
import { useWhen } from "./when-words.ts";

/** The words in which a calendar shows its posts and tells what happened to them. */
export function useCalendarVoice(): Pick<CalendarPlace, "words" | "tell"> {
  const words = usePostWords();
  return { words, tell: useNews(words) };
}

/** Says what happened on the calendar: to screen readers at once, in a toast where it can be taken back. */
function useNews(words: PostWords): Told {
  const t = createMessages(messages);
  const when = useWhen();
  const undo = useUndo();
  const { posts } = useWorkspace();

  const name = (postId: string) => {
    const post = posts.post(postId);
    return post ? words.name(post) : t("untitled");
  };

  return {
    lifted: (postId) => announce(t("lifted", name(postId))),
    over: (date) => announce(t("over", when().day(date))),
    moved(postId) {
      const post = posts.post(postId);
      if (post?.date === undefined) return;
      const { date, time, zone } = post;
      undo.offer(
        t("movedTo", when().when({ date, zone, ...(time === undefined ? {} : { time }) })),
      );
    },
    leftThere: (postId) => announce(t("leftThere", name(postId))),
    created: (title, date) => announce(t("created", title, when().day(date))),
    binned: () => undo.offer(t("binned")),
  };
}
