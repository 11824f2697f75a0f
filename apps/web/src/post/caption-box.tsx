import type { OpenDocument } from "@rembuk/client";
import type { Draft } from "@rembuk/model";
import { createText } from "@rembuk/reactive";
import { createMessages } from "@rembuk/ui";
import { type JSX, lazy, Suspense, untrack } from "solid-js";

import { useUndo } from "../undo/use-undo.tsx";
import { messages } from "./messages.ts";

import styles from "./caption.module.css";

const CaptionEditor = lazy(async () => ({
  default: (await import("./caption-editor.tsx")).CaptionEditor,
}));

/** A caption with its heading above and its length below. */
export function CaptionBox(props: {
  draft: OpenDocument<Draft>;
  variant: string;
  heading: JSX.Element;
  label: string;
  isEditable: boolean;
  takesFocus?: boolean;
  action?: JSX.Element;
}) {
  const t = createMessages(messages);
  const undo = useUndo();
  const text = createText(
    untrack(() => props.draft.live.text("variants", props.variant, "caption")),
  );
  return (
    <div class={styles["caption"]}>
      <div class={styles["captionHead"]}>
        <span>{props.heading}</span>
        {props.action}
      </div>
      <Suspense fallback={<p class={styles["waiting"]}>{text()}</p>}>
        <CaptionEditor
          draft={props.draft}
          variant={props.variant}
          label={props.label}
          placeholder={t("captionHint")}
          isEditable={props.isEditable}
          takesFocus={props.takesFocus === true}
          onUndo={undo.undo}
          onRedo={undo.redo}
        />
      </Suspense>
      <p class={styles["captionFoot"]}>{t("characters", lengthOf(text()))}</p>
    </div>
  );
}

/** Characters as people count them: an emoji is one, whatever it is made of. */
function lengthOf(text: string): number {
  let count = 0;
  for (const _ of segments.segment(text)) count++;
  return count;
}

const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" });
