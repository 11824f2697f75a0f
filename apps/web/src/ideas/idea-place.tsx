import { lazy, Show } from "solid-js";

import { isShowingIdeas } from "./showing-ideas.ts";

/** Where the ideas open, over whichever page one is on. Their code comes with the first look at them. */
export function IdeaPlace(props: { onOpen: (postId: string) => void }) {
  const IdeaSheet = lazy(async () => ({ default: (await import("./idea-sheet.tsx")).IdeaSheet }));
  return (
    <Show when={isShowingIdeas()}>
      <IdeaSheet onOpen={props.onOpen} />
    </Show>
  );
}
