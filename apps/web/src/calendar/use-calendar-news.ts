import { announce, createMessages } from "@rembuk/ui";

import { useUndo } from "../undo/use-undo.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import type { Told } from "./create-calendar-state.ts";
import { messages } from "./messages.ts";
import type { PostWords } from "./use-post-words.ts";
import { useWhen } from "./when-words.ts";

/** Says what happened on the calendar: to screen readers at once, in a toast where it can be taken back. */
export function useCalendarNews(words: PostWords): Told {
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
