import { onCleanup, onMount } from "solid-js";

/** How long the calendar has the line to itself, in milliseconds. */
const AFTER = 2000;

/**
 * Fetches the code of what is not open yet, once the page stands: a post, the bin and the team open although the
 * server has gone meanwhile. What does not come now is asked for again when it is needed.
 *
 * Where a worker answers, all of it is on the device already: at the first visit it is not, nor on an address
 * without encryption.
 */
export function warmUp(): void {
  onMount(() => {
    const timer = setTimeout(() => {
      if (!navigator.serviceWorker?.controller) void fetchRest();
    }, AFTER);
    onCleanup(() => clearTimeout(timer));
  });
}

const fetchRest = () =>
  Promise.allSettled([
    import("../post/inspector.tsx"),
    import("../post/caption-editor.tsx"),
    import("../post/bin-page.tsx"),
    import("../team/team-page.tsx"),
    import("../data/data-page.tsx"),
    import("../import/import-dialog.tsx"),
    import("../shell/standing-card.tsx"),
  ]);
