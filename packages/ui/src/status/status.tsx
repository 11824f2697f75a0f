import type { IconName } from "../icon/glyphs.ts";
import { Icon } from "../icon/icon.tsx";

import styles from "./status.module.css";

/** The shape of each status, which differs for those who do not see the colours. */
export const STATUS_SHAPES = {
  idea: "dashed-circle",
  draft: "half-circle",
  review: "eye",
  ready: "flag",
  approved: "seal",
  scheduled: "timed",
  published: "done",
  failed: "alert",
  unknown: "unknown",
  handed: "hand",
} as const satisfies Record<string, IconName>;
export type StatusName = keyof typeof STATUS_SHAPES;

/** A status in a box, where it stands alone. */
export function StatusBadge(props: { status: StatusName; label: string }) {
  return <Status {...props} look="badge" />;
}

/** A status without a box, at the foot of a card or in a table. */
export function StatusMark(props: { status: StatusName; label: string }) {
  return <Status {...props} look="mark" />;
}

/** The shape alone, for a line that has no room: the word belongs in the line's accessible name. */
export function StatusIcon(props: { status: StatusName; size?: number }) {
  return (
    <span class={styles["icon"]} data-status={props.status}>
      <Icon name={STATUS_SHAPES[props.status]} size={props.size ?? 14} />
    </span>
  );
}

function Status(props: { status: StatusName; label: string; look: "badge" | "mark" }) {
  return (
    <span class={styles[props.look]} data-status={props.status}>
      <Icon name={STATUS_SHAPES[props.status]} size={14} />
      {props.label}
    </span>
  );
}
