import { onCleanup, onMount } from "solid-js";

/** How long the calendar has the line to itself, in milliseconds. */
const AFTER = 2000;

/**
 * Fetches the code of what is not open yet, once the page stands: a post, the bin and the team open although the
 * server has gone meanwhile. What does not come now is asked for again when it is needed.
 */
export function warmUp(): void {
  onMount(() => {
    const timer = setTimeout(() => void fetchRest(), AFTER);
    onCleanup(() => clearTimeout(timer));
  });
}

const fetchRest = () =>
  Promise.allSettled([
    import("../post/inspector.tsx"),
    import("../post/caption-editor.tsx"),
    import("../post/bin-page.tsx"),
    import("../team/team-page.tsx"),
    import("../import/import-dialog.tsx"),
  ]);
