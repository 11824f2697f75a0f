import { announce, Button, createMessages, EmptyState, Sheet, StatusBadge } from "@rembuk/ui";
import { createEffect, createSignal, For, onMount, Show } from "solid-js";

import { usePostWords } from "../calendar/use-post-words.ts";
import { createPostDeeds } from "../post/post-deeds.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";
import { hideIdeas, isShowingIdeas } from "./showing-ideas.ts";

import styles from "./ideas.module.css";

/** Posts without a day, and the field in which the next is written down before it is forgotten. */
export function IdeaSheet(props: { onOpen: (postId: string) => void }) {
  const t = createMessages(messages);
  const { posts, workspace, mayWrite } = useWorkspace();
  // An idea may be older than the year that is on the page.
  createEffect(() => {
    for (const year of Object.keys(workspace.shards)) posts.shard(year);
  });
  const open = (postId: string) => {
    hideIdeas();
    props.onOpen(postId);
  };
  return (
    <Sheet isOpen={isShowingIdeas()} onClose={hideIdeas} title={t("ideas")} description={t("hint")}>
      <Show when={mayWrite()}>
        <IdeaForm />
      </Show>
      <Show
        when={posts.days.undated().length > 0}
        fallback={
          <EmptyState title={t("none")} text={mayWrite() ? t("noneHint") : t("noneReadOnly")} />
        }
      >
        <ul class={styles["ideas"]} aria-label={t("ideas")}>
          <For each={posts.days.undated()}>
            {(postId) => (
              <li>
                <Idea postId={postId} onOpen={open} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Sheet>
  );
}

function IdeaForm() {
  const t = createMessages(messages);
  const deeds = createPostDeeds(useWorkspace());
  const [title, setTitle] = createSignal("");
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const idea = title().trim();
    if (idea === "" || deeds.plan({ title: idea }) === null) return;
    setTitle("");
    announce(t("written", idea));
  };
  return (
    <form class={styles["form"]} onSubmit={add}>
      <input
        ref={takeFocus}
        class={styles["field"]}
        dir="auto"
        aria-label={t("write")}
        placeholder={t("write")}
        autocomplete="off"
        enterkeyhint="done"
        maxLength={300}
        value={title()}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" tone="primary">
        {t("add")}
      </Button>
    </form>
  );
}

function Idea(props: { postId: string; onOpen: (postId: string) => void }) {
  const says = usePostWords();
  const { posts } = useWorkspace();
  return (
    <Show when={posts.post(props.postId)}>
      {(post) => (
        <button type="button" class={styles["idea"]} onClick={() => props.onOpen(props.postId)}>
          <span class={styles["title"]} dir="auto">
            {says.name(post())}
          </span>
          <StatusBadge status={post().status} label={says.status(post().status)} />
        </button>
      )}
    </Show>
  );
}

const takeFocus = (field: HTMLInputElement) => onMount(() => field.focus());
