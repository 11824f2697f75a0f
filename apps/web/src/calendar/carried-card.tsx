import { Show } from "solid-js";

import { useCalendar } from "./calendar-context.tsx";
import { CardFace } from "./card-face.tsx";

import styles from "./card.module.css";

/** The card that is being carried by keys, drawn on the day it would be dropped on. */
export function CarriedCard() {
  const state = useCalendar();
  const post = () => {
    const lift = state.lift();
    return lift && lift.over !== lift.from ? state.post(lift.postId) : undefined;
  };
  return (
    <Show when={post()}>
      {(carried) => (
        <div
          class={styles["card"]}
          data-form="full"
          data-status={carried().status}
          data-carried=""
          aria-hidden="true"
        >
          <CardFace post={carried()} isLine={false} />
        </div>
      )}
    </Show>
  );
}
