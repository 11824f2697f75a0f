import { initialsOf } from "./initials.ts";

import styles from "./avatar.module.css";

/** A person as a picture: their colour, one of the eight of `--person-1…8`, and their initials. */
export interface AvatarPerson {
  readonly name: string;
  readonly color: number;
}

/** A person in a circle, named in full for readers who hover or listen. With a ring: they are here now. */
export function Avatar(props: AvatarPerson & { size?: number; hasRing?: boolean }) {
  return (
    <span
      class={styles["avatar"]}
      role="img"
      aria-label={props.name}
      title={props.name}
      data-ring={props.hasRing ? "" : undefined}
      style={{ "--person": `var(--person-${props.color})`, "--size": `${props.size ?? 20}px` }}
    >
      <span aria-hidden="true">{initialsOf(props.name)}</span>
    </span>
  );
}
