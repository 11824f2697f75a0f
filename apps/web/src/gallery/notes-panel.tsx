import { Button, Note, ProgressBar, Skeleton } from "@rembuk/ui";

import { Panel } from "./panel.tsx";

/** Notes, progress and skeletons. */
export function Notes() {
  return (
    <Panel title="Notes and waiting">
      <Note
        tone="wrong"
        title="X did not take this post"
        kept="Caption, pictures and seal are whole."
        actions={<Button size="sm">Connect X again</Button>}
      >
        At 12:00 WIB X answered that the account must be connected again.
      </Note>
      <Note tone="news" icon="wifi-off" title="You are offline">
        You can go on writing.
      </Note>
      <Note tone="look" title="12 rows have no date.">
        They will come in as ideas.
      </Note>
      <Note tone="unknown" title="We do not know whether it was published" />
      <ProgressBar label="Bringing in “postiz.zip”" text="214 of 340 posts" done={214} all={340} />
      <Skeleton width="70%" />
      <Skeleton width="45%" />
    </Panel>
  );
}
