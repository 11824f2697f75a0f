import { createMessages, ProgressBar } from "@rembuk/ui";
import { Show } from "solid-js";

import type { Decisions, Review } from "./import-state.ts";
import { messages } from "./messages.ts";
import { PreviewPosts } from "./preview-posts.tsx";
import { ReviewColumns } from "./review-columns.tsx";
import { ReviewOutcome } from "./review-outcome.tsx";
import { ReviewQuestions } from "./review-questions.tsx";
import { useFileName } from "./use-file-name.ts";

import styles from "./import.module.css";

/** What a file holds, what its columns become, and what would happen. */
export function ReviewPlan(props: {
  review: Review;
  onRevise: (change: Partial<Decisions>) => void;
  onSheet: (sheet: string) => void;
}) {
  const t = createMessages(messages);
  const nameOf = useFileName();
  const found = () => {
    const { fileName, table } = props.review;
    const count = table.rows.length + (table.refused?.length ?? 0);
    return t(table.format === "ics" ? "foundEvents" : "found", nameOf(fileName), count);
  };
  const isEmpty = () => props.review.plan?.rows === 0;
  return (
    <div class={styles["review"]}>
      <p class={styles["found"]}>{found()}</p>
      <Show when={!isEmpty()} fallback={<p>{t("noEvents")}</p>}>
        <ReviewQuestions
          review={props.review}
          onRevise={(change) => props.onRevise(change)}
          onSheet={(sheet) => props.onSheet(sheet)}
        />
        <Show when={props.review.plan} fallback={<Comparing compared={props.review.compared} />}>
          {(plan) => (
            <>
              <ReviewOutcome plan={plan()} />
              <PreviewPosts plan={plan()} />
            </>
          )}
        </Show>
        <ReviewColumns review={props.review} onMapping={(mapping) => props.onRevise({ mapping })} />
      </Show>
    </div>
  );
}

function Comparing(props: { compared: Review["compared"] }) {
  const t = createMessages(messages);
  const done = () => props.compared?.done ?? 0;
  const all = () => props.compared?.all ?? 0;
  return (
    <div role="status">
      <ProgressBar
        label={t("planning")}
        done={done()}
        all={all()}
        text={all() === 0 ? "…" : t("compared", done(), all())}
      />
    </div>
  );
}
