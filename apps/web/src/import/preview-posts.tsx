import type { ImportPlan } from "@rembuk/formats";
import { createMessages, Icon, PlatformGlyph, StatusMark, Tag, useLocale } from "@rembuk/ui";
import { createMemo, For, Show } from "solid-js";

import { messages as postMessages } from "../post/messages.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";
import { type PreviewRow, previewOf } from "./preview-of.ts";

import styles from "./preview.module.css";

/** Enough to see whether dates, titles and channels were understood. */
const SHOWN = 9;

/** The first posts and day notes of an import as they will look. */
export function PreviewPosts(props: { plan: ImportPlan }) {
  const t = createMessages(messages);
  const { workspace } = useWorkspace();
  const rows = createMemo(() => previewOf(props.plan, workspace, SHOWN));
  return (
    <Show when={rows().length > 0}>
      <section class={styles["preview"]} aria-label={t("posts")}>
        <header>
          <h3>{t("posts")}</h3>
          <Show when={props.plan.planned.length > SHOWN}>
            <span class={styles["shown"]}>
              {t("postsShown", rows().length, props.plan.planned.length)}
            </span>
          </Show>
        </header>
        <ul>
          <For each={rows()}>{(row) => <Card {...row} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Card(props: PreviewRow) {
  const t = createMessages(messages);
  const tPost = createMessages(postMessages);
  const { formats } = useLocale();
  const title = () => props.row.title || props.post?.excerpt || tPost("untitled");
  /** A caption that is also the title is not said twice. */
  const excerpt = () => {
    const words = props.post?.excerpt ?? "";
    return words.startsWith(title().replace(/…$/, "")) ? undefined : words || undefined;
  };
  return (
    <li class={styles["card"]} data-note={props.isNote ? "" : undefined}>
      <span class={styles["top"]}>
        <span class={styles["when"]}>
          {props.row.date ? formats().date(props.row.date) : t("noDate")}
          <Show when={!props.isNote && props.row.time}>
            {(time) => ` · ${formats().time(time())}`}
          </Show>
        </span>
        <span class={styles["glyphs"]}>
          <For each={props.platforms.slice(0, 4)}>
            {(platform) => (
              <PlatformGlyph platform={platform} name={tPost("platforms", platform)} size={13} />
            )}
          </For>
        </span>
      </span>
      <span class={styles["title"]} dir="auto">
        {title()}
      </span>
      <Show when={excerpt()}>
        {(words) => (
          <span class={styles["excerpt"]} dir="auto">
            {words()}
          </span>
        )}
      </Show>
      <span class={styles["foot"]}>
        <Show
          when={props.post}
          fallback={
            <Show when={props.isNote} fallback={<span />}>
              <span class={styles["note"]}>
                <Icon name="calendar" size={13} /> {t("dayNote")}
              </span>
            </Show>
          }
        >
          {(post) => <StatusMark status={post().status} label={tPost("statuses", post().status)} />}
        </Show>
        <Show when={props.row.outcome !== "new"}>
          <Tag>{t("outcomes", props.row.outcome)}</Tag>
        </Show>
      </span>
    </li>
  );
}
