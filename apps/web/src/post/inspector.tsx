import { type Post } from "@rembuk/model";
import { Button, createMessages, Icon, Note } from "@rembuk/ui";
import { createMemo, createUniqueId, onCleanup, onMount, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { AssigneeField } from "./assignee-field.tsx";
import { Captions } from "./captions.tsx";
import { ChannelField } from "./channel-field.tsx";
import { messages } from "./messages.ts";
import { createPostDeeds, type PostDeeds } from "./post-deeds.ts";
import { ScheduleField } from "./schedule-field.tsx";
import { StatusField } from "./status-field.tsx";
import { TitleField } from "./title-field.tsx";

import styles from "./inspector.module.css";

/** The selected post in full: beside the calendar on a wide screen, a page of its own on a phone. */
export function Inspector(props: {
  postId: string;
  onClose: () => void;
  onBin: (postId: string) => void;
}) {
  const t = createMessages(messages);
  const handle = useWorkspace();
  const deeds = createPostDeeds(handle);
  const post = createMemo(() => handle.posts.post(props.postId));
  const id = createUniqueId();
  let panel!: HTMLElement;

  const answer = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    props.onClose();
  };

  return (
    <aside ref={panel} class={styles["inspector"]} aria-labelledby={id} onKeyDown={answer}>
      <h2 id={id} class={styles["spoken"]}>
        {t("post")}
      </h2>
      <Show when={post()} fallback={<Gone onClose={props.onClose} />}>
        {(found) => (
          <Show when={props.postId} keyed>
            <PostInspector
              post={found()}
              deeds={deeds}
              onClose={props.onClose}
              onBin={() => props.onBin(props.postId)}
            />
          </Show>
        )}
      </Show>
    </aside>
  );
}

/** Keyed by post: what is typed for one never ends up in another. */
function PostInspector(props: {
  post: Post;
  deeds: PostDeeds;
  onClose: () => void;
  onBin: () => void;
}) {
  const t = createMessages(messages);
  const { mayWrite } = useWorkspace();
  const isReadOnly = () => !props.deeds.mayEdit(props.post.id);
  const isBinned = () => props.post.deletedAt !== undefined;
  return (
    <>
      <header class={styles["head"]}>
        <StatusField
          status={props.post.status}
          isReadOnly={isReadOnly()}
          onStatus={(status) => props.deeds.setStatus(props.post.id, status)}
        />
        <span class={styles["space"]} />
        <Show when={!isReadOnly() && !isBinned()}>
          <Button
            tone="quiet"
            size="sm"
            isIcon
            aria-label={t("toBin")}
            title={t("toBin")}
            onClick={props.onBin}
          >
            <Icon name="trash" />
          </Button>
        </Show>
        <Button
          tone="quiet"
          size="sm"
          isIcon
          aria-label={t("close")}
          title={t("close")}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </Button>
      </header>
      <div class={styles["body"]}>
        <Show when={isReadOnly()}>
          <Note tone="news" title={mayWrite() ? t("newerNote") : t("viewerNote")} />
        </Show>
        <Show when={isBinned()}>
          <Note
            tone="look"
            title={t("inBin")}
            actions={
              <Show when={!isReadOnly()}>
                <Button size="xs" onClick={() => props.deeds.restore(props.post.id)}>
                  {t("restore")}
                </Button>
              </Show>
            }
          />
        </Show>
        <TitleField
          title={props.post.title}
          label={t("title")}
          placeholder={t("untitled")}
          isReadOnly={isReadOnly()}
          onRename={(title) => props.deeds.rename(props.post.id, title)}
        />
        <dl class={styles["props"]}>
          <dt>{t("schedule")}</dt>
          <dd>
            <ScheduleField post={props.post} deeds={props.deeds} isReadOnly={isReadOnly()} />
          </dd>
          <dt>{t("channels")}</dt>
          <dd>
            <ChannelField post={props.post} deeds={props.deeds} isReadOnly={isReadOnly()} />
          </dd>
          <dt>{t("assignee")}</dt>
          <dd>
            <AssigneeField
              assigneeId={props.post.assigneeId}
              isReadOnly={isReadOnly()}
              onAssign={(personId) => props.deeds.assign(props.post.id, personId)}
            />
          </dd>
        </dl>
        <h3 class={styles["section"]}>{t("caption")}</h3>
        <Captions post={props.post} deeds={props.deeds} isReadOnly={isReadOnly()} />
      </div>
    </>
  );
}

function Gone(props: { onClose: () => void }) {
  const t = createMessages(messages);
  return (
    <div class={styles["gone"]}>
      <p>
        <strong>{t("gone")}</strong>
      </p>
      <p class={styles["hint"]}>{t("goneHint")}</p>
      <Button onClick={props.onClose}>{t("close")}</Button>
    </div>
  );
}
