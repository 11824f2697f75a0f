import { createUniqueId, For } from "solid-js";

import styles from "./kawung.module.css";

const TURNS = [0, 90, 180, 270] as const;

/** The mark: one kawung, four petals, people sitting together. */
export function KawungMark(props: { size?: number }) {
  return (
    <svg width={props.size ?? 18} height={props.size ?? 18} viewBox="0 0 16 16" aria-hidden="true">
      <g fill="currentColor">
        <path d="M7.3 7.3C3.6 7.3 1.8 5.5 1.8 1.8c3.7 0 5.5 1.8 5.5 5.500z" />
        <path d="M8.7 7.300c0-3.7 1.8-5.5 5.5-5.5 0 3.7-1.8 5.5-5.5 5.500z" opacity=".72" />
        <path d="M8.7 8.700c3.7 0 5.5 1.8 5.5 5.5-3.7 0-5.5-1.8-5.5-5.500z" />
        <path d="M7.3 8.700c0 3.7-1.8 5.5-5.5 5.5 0-3.7 1.8-5.5 5.5-5.500z" opacity=".72" />
      </g>
    </svg>
  );
}

/** The mark on its ground, as the workspace's sign. */
export function KawungSign(props: { size?: number; isOnCloth?: boolean }) {
  return (
    <span
      class={styles["sign"]}
      data-cloth={props.isOnCloth ? "" : undefined}
      style={{ "--size": `${props.size ?? 28}px` }}
    >
      <KawungMark size={Math.round((props.size ?? 28) * 0.64)} />
    </span>
  );
}

/** The cloth of the first run: kawung without end, fading towards the words. */
export function KawungCloth() {
  const id = createUniqueId();
  return (
    <svg class={styles["cloth"]} aria-hidden="true">
      <defs>
        <pattern id={id} width="72" height="72" patternUnits="userSpaceOnUse">
          <For each={CENTRES}>
            {(centre) => <Petals d={CLOTH_PETAL} at={centre} class={styles["thread"]} />}
          </For>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

/** Four petals, one of them filled: something is here, and there is room for more. */
export function KawungPlace(props: { filled?: 0 | 1 | 2 | 3 }) {
  return (
    <svg class={styles["place"]} viewBox="0 0 92 76" width="92" height="76" aria-hidden="true">
      <g transform="translate(46 38)">
        <For each={TURNS}>
          {(turn, index) => (
            <path
              class={index() === (props.filled ?? 0) ? styles["full"] : styles["open"]}
              d="M3 3C24 3 29 13 30 30 13 29 3 24 3 3z"
              transform={`rotate(${turn})`}
            />
          )}
        </For>
      </g>
    </svg>
  );
}

const CLOTH_PETAL = "M3 3C26 3 31 14 32 32 14 31 3 26 3 3zM10 10l9 9";
const CENTRES = ["36 36", "0 0", "72 0", "0 72", "72 72"] as const;

function Petals(props: { d: string; at: string; class: string | undefined }) {
  return (
    <g class={props.class} transform={`translate(${props.at})`}>
      <For each={TURNS}>{(turn) => <path d={props.d} transform={`rotate(${turn})`} />}</For>
    </g>
  );
}
