import type { Post } from "@rembuk/model";
import { Button, createMessages, IconButton, Note } from "@rembuk/ui";
import { createEffect, createUniqueId, on, Show } from "solid-js";

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

/** What the selected post is shown in, and the ways out of it. */
interface InspectorProps {
  readonly postId: string;
  readonly takesFocus: boolean;
  /** It is the whole page, and not beside the calendar. */
  readonly isPage?: boolean;
  readonly onClose: () => void;
  readonly onBin: (postId: string) => void;
}

/** The selected post in full: beside the calendar on a wide screen, a page of its own on a phone. */
export function Inspector(props: InspectorProps) {
  const t = createMessages(messages);
  const { posts } = useWorkspace();
  const id = createUniqueId();
  let panel!: HTMLElement;

  createEffect(
    on(
      () => props.postId,
      () => (props.takesFocus || isFocusAdrift()) && panel.focus(),
    ),
  );
  const answer = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    props.onClose();
  };

  return (
    <aside
      ref={panel}
      class={styles["inspector"]}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={answer}
    >
      <h2 id={id} class={styles["spoken"]} aria-level={props.isPage ? 1 : 2}>
        {t("post")}
      </h2>
      <Show when={props.postId} keyed>
        {(postId) => (
          <Show when={posts.post(postId)} fallback={<Gone onClose={props.onClose} />}>
            {(post) => (
              <PostInspector
                postId={postId}
                post={post()}
                isPage={props.isPage === true}
                onClose={props.onClose}
                onBin={props.onBin}
              />
            )}
          </Show>
        )}
      </Show>
    </aside>
  );
}

/** True when somebody came here from a place that is gone, such as the palette, and stands nowhere. */
function isFocusAdrift(): boolean {
  return document.activeElement === document.body && navigator.userActivation?.hasBeenActive;
}

/** Keyed by post: what is typed for one never ends up in another. */
function PostInspector(props: Omit<InspectorProps, "takesFocus"> & { post: Post }) {
  const t = createMessages(messages);
  const deeds = createPostDeeds(useWorkspace());
  const isReadOnly = () => !deeds.mayEdit(props.postId);
  const isBinned = () => props.post.deletedAt !== undefined;
  return (
    <>
      <header class={styles["head"]}>
        <StatusField
          status={props.post.status}
          isReadOnly={isReadOnly()}
          onStatus={(status) => deeds.setStatus(props.postId, status)}
        />
        <span class={styles["space"]} />
        <Show when={!isReadOnly() && !isBinned()}>
          <IconButton
            icon="trash"
            size="sm"
            label={t("toBin")}
            onClick={() => props.onBin(props.postId)}
          />
        </Show>
        <IconButton icon="close" size="sm" label={t("close")} onClick={() => props.onClose()} />
      </header>
      <div class={styles["body"]}>
        <Standing
          isReadOnly={isReadOnly()}
          isBinned={isBinned()}
          onRestore={() => deeds.restore(props.postId)}
        />
        <TitleField
          title={props.post.title}
          label={t("title")}
          placeholder={t("untitled")}
          isReadOnly={isReadOnly()}
          onRename={(title) => deeds.rename(props.postId, title)}
        />
        <Properties
          postId={props.postId}
          post={props.post}
          deeds={deeds}
          isReadOnly={isReadOnly()}
        />
        <h3 class={styles["section"]} aria-level={props.isPage ? 2 : 3}>
          {t("caption")}
        </h3>
        <Captions postId={props.postId} post={props.post} deeds={deeds} isReadOnly={isReadOnly()} />
      </div>
    </>
  );
}

/** When, where and by whom. */
function Properties(props: { postId: string; post: Post; deeds: PostDeeds; isReadOnly: boolean }) {
  const t = createMessages(messages);
  return (
    <dl class={styles["props"]}>
      <dt>{t("schedule")}</dt>
      <dd>
        <ScheduleField post={props.post} deeds={props.deeds} isReadOnly={props.isReadOnly} />
      </dd>
      <dt>{t("channels")}</dt>
      <dd>
        <ChannelField post={props.post} deeds={props.deeds} isReadOnly={props.isReadOnly} />
      </dd>
      <dt>{t("assignee")}</dt>
      <dd>
        <AssigneeField
          assigneeId={props.post.assigneeId}
          isReadOnly={props.isReadOnly}
          onAssign={(personId) => props.deeds.assign(props.postId, personId)}
        />
      </dd>
    </dl>
  );
}

/** Says why a post cannot be changed, or that it lies in the bin. */
function Standing(props: { isReadOnly: boolean; isBinned: boolean; onRestore: () => void }) {
  const t = createMessages(messages);
  const { mayWrite } = useWorkspace();
  return (
    <>
      <Show when={props.isReadOnly}>
        <Note tone="news" icon="eye" title={mayWrite() ? t("newerNote") : t("viewerNote")} />
      </Show>
      <Show when={props.isBinned}>
        <Note
          tone="look"
          icon="trash"
          title={t("inBin")}
          actions={
            <Show when={!props.isReadOnly}>
              <Button size="sm" onClick={() => props.onRestore()}>
                {t("restore")}
              </Button>
            </Show>
          }
        />
      </Show>
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
      <Button onClick={() => props.onClose()}>{t("close")}</Button>
    </div>
  );
}
