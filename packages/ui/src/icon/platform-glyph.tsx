import { VisuallyHidden } from "../text/visually-hidden.tsx";
import { Drawing } from "./icon.tsx";
import { PLATFORM_GLYPHS, type PlatformGlyphName } from "./platform-glyphs.ts";

import styles from "./platform-glyph.module.css";

/** A platform's glyph, named for readers who do not see it and in a tooltip for those who do not know it. */
export function PlatformGlyph(props: { platform: PlatformGlyphName; name: string; size?: number }) {
  return (
    <span class={styles["glyph"]} title={props.name}>
      <Drawing glyph={PLATFORM_GLYPHS[props.platform]} size={props.size ?? 14} />
      <VisuallyHidden>{props.name}</VisuallyHidden>
    </span>
  );
}
