import { Button, createMessages, EmptyState } from "@rembuk/ui";
import { createMemo, For, Show } from "solid-js";

import { usePostWords } from "../calendar/use-post-words.ts";
import { useWhen } from "../calendar/when-words.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";
import { createPostDeeds } from "./post-deeds.ts";

import styles from "./bin-page.module.css";

/** What was deleted and can come back. */
export function BinPage(props: { onBack: () => void }) {
  const t = createMessages(messages);
  const handle = useWorkspace();
  const { posts, workspace } = handle;

  /** Every shard that is known: what was deleted may have stood in any year. */
  const shards = createMemo(() => {
    const years = [String(new Date().getFullYear()), ...Object.keys(workspace.shards)];
    return [...new Set(years)].map((year) => posts.shard(year));
  });
  const ids = createMemo(() => {
    shards();
    return posts.days.binned();
  });
  /** Nothing is called empty that is only not here yet. */
  const isWhole = () => shards().every((shard) => shard.isReady());

  return (
    <section class={styles["sheet"]} aria-labelledby="bin-heading">
      <header class={styles["head"]}>
        <h1 id="bin-heading" tabIndex={-1}>
          {t("bin")}
        </h1>
        <Button size="sm" onClick={() => props.onBack()}>
          {t("back")}
        </Button>
      </header>
      <Show
        when={ids().length > 0}
        fallback={
          <Show
            when={isWhole()}
            fallback={
              <p class={styles["hint"]} role="status">
                {t("binComing")}
              </p>
            }
          >
            <EmptyState title={t("binEmpty")} text={t("binEmptyHint")} filled={3} />
          </Show>
        }
      >
        <p class={styles["hint"]}>{t("binHint")}</p>
        <ul class={styles["list"]}>
          <For each={ids()}>{(postId) => <BinnedPost postId={postId} />}</For>
        </ul>
      </Show>
    </section>
  );
}

function BinnedPost(props: { postId: string }) {
  const t = createMessages(messages);
  const when = useWhen();
  const words = usePostWords();
  const handle = useWorkspace();
  const deeds = createPostDeeds(handle);
  let row!: HTMLLIElement;
  /** The row goes, and the focus goes on to the next. */
  const restore = () => {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    deeds.restore(props.postId);
    (neighbour?.querySelector("button") ?? document.getElementById("bin-heading"))?.focus();
  };
  return (
    <Show when={handle.posts.post(props.postId)}>
      {(post) => (
        <li ref={row} class={styles["row"]}>
          <div class={styles["words"]}>
            <p class={styles["title"]} dir="auto">
              {words.name(post())}
            </p>
            <p class={styles["hint"]}>
              <Show when={post().date}>
                {(date) => {
                  const { time, zone } = post();
                  const wall = { date: date(), zone, ...(time === undefined ? {} : { time }) };
                  return `${when().when(wall)} · `;
                }}
              </Show>
              {t("deletedAt", when().relative(post().deletedAt ?? 0, Date.now()))}
            </p>
          </div>
          <Show when={deeds.mayEdit(props.postId)}>
            <Button size="sm" onClick={restore}>
              {t("restore")}
            </Button>
          </Show>
        </li>
      )}
    </Show>
  );
}
