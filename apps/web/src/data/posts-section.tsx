import { BUFFER_ROWS, channelTitle } from "@rembuk/formats";
import { channelsOf } from "@rembuk/model";
import { Button, createMessages, Note, Select, useLocale } from "@rembuk/ui";
import { createMemo, createResource, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { createPostExport, type PostExportVisit } from "./create-post-export.ts";
import type { PostsWritten } from "./export-posts.ts";
import { findPosts } from "./gather-posts.ts";
import { JobNotes } from "./job-notes.tsx";
import { messages } from "./messages.ts";

import styles from "./data-page.module.css";

/** Posts as a table, a calendar or for Buffer: all of them, of a month, of a channel. */
export function PostsSection() {
  const t = createMessages(messages);
  const visit = createPostExport();
  return (
    <section aria-labelledby="data-posts">
      <h2 id="data-posts">{t("posts")}</h2>
      <Filters visit={visit} />
      <Formats visit={visit} />
      <JobNotes runner={visit.runner}>{(result) => <Written result={result} />}</JobNotes>
    </section>
  );
}

/** Which posts. */
function Filters(props: { visit: PostExportVisit }) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const { session, workspace } = useWorkspace();
  const channels = createMemo(() => channelsOf(workspace));
  const [months] = createResource(async () => {
    const { posts } = await findPosts(session, {});
    const all = posts.flatMap(({ date }) => (date ? [date.slice(0, 7)] : []));
    return [...new Set(all)].sort();
  });
  return (
    <div class={styles["filters"]}>
      <Select
        label={t("which")}
        value={props.visit.filter().month ?? ""}
        onChange={(month) => props.visit.chooseMonth(month)}
        choices={[
          { value: "", label: t("allPosts") },
          ...(months() ?? []).map((value) => ({ value, label: formats().month(value) })),
        ]}
      />
      <Select
        label={t("channel")}
        value={props.visit.filter().channelId ?? ""}
        onChange={(channelId) => props.visit.chooseChannel(channelId)}
        choices={[
          { value: "", label: t("everyChannel") },
          ...channels().map((channel) => ({ value: channel.id, label: channelTitle(channel) })),
        ]}
      />
    </div>
  );
}

/** As what. */
function Formats(props: { visit: PostExportVisit }) {
  const t = createMessages(messages);
  const isWorking = () => props.visit.runner.job().step === "working";
  const hasChannel = () => props.visit.filter().channelId !== undefined;
  return (
    <dl class={styles["formats"]}>
      <dt>
        <Button disabled={isWorking()} onClick={() => void props.visit.save("csv")}>
          {t("table")}
        </Button>
      </dt>
      <dd>{t("tableHint")}</dd>
      <dt>
        <Button disabled={isWorking()} onClick={() => void props.visit.save("ics")}>
          {t("calendar")}
        </Button>
      </dt>
      <dd>{t("calendarHint")}</dd>
      <dt>
        <Button
          disabled={isWorking() || !hasChannel()}
          aria-describedby="data-buffer"
          onClick={() => void props.visit.save("buffer")}
        >
          {t("buffer")}
        </Button>
      </dt>
      <dd id="data-buffer">
        {t("bufferHint", BUFFER_ROWS.paid, BUFFER_ROWS.free)}{" "}
        <Show when={!hasChannel()}>{t("chooseChannel")}</Show>
      </dd>
    </dl>
  );
}

/** What was written, and what is missing from it. */
function Written(props: { result: PostsWritten }) {
  const t = createMessages(messages);
  const missing = () => (
    <>
      <Show when={props.result.leftOut > 0}>
        <p>{t("leftOut", props.result.leftOut)}</p>
      </Show>
      <Show when={props.result.withoutCaption > 0}>
        <p>{t("withoutCaption", props.result.withoutCaption)}</p>
      </Show>
    </>
  );
  const title = () => {
    const { posts, files } = props.result;
    return files > 1 ? t("writtenFiles", posts, files) : t("written", posts);
  };
  return (
    <Show
      when={props.result.files > 0}
      fallback={
        <Note tone="look" title={t("noPosts")}>
          <p>{t("noPostsHint")}</p>
          {missing()}
        </Note>
      }
    >
      <Note tone="news" icon="check" title={title()}>
        {missing()}
      </Note>
    </Show>
  );
}
