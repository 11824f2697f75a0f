import { useWorkspace } from "../workspace/workspace-context.tsx";
import { createTypedEdit } from "./create-typed-edit.ts";

import styles from "./inspector.module.css";

/** The title of a post: a heading that is typed in. It grows with what it says. */
export function TitleField(props: {
  title: string;
  label: string;
  placeholder: string;
  isReadOnly: boolean;
  onRename: (title: string) => void;
}) {
  const { pending } = useWorkspace();
  const edit = createTypedEdit(
    () => props.title,
    (title) => props.onRename(title.replace(/\s+/gu, " ").trim()),
    pending,
  );
  const answer = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      event.currentTarget.blur();
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      edit.forget();
      event.currentTarget.blur();
    }
  };

  return (
    <div class={styles["title"]} data-shown={`${edit.shown() || props.placeholder} `}>
      <textarea
        rows="1"
        dir="auto"
        data-shared-undo=""
        aria-label={props.label}
        placeholder={props.placeholder}
        readOnly={props.isReadOnly}
        maxLength={300}
        value={edit.shown()}
        onInput={(event) => edit.type(event.currentTarget.value)}
        onBlur={edit.commit}
        onKeyDown={answer}
      />
    </div>
  );
}
