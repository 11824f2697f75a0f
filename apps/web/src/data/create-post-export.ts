import { createMessages, useLocale } from "@rembuk/ui";
import { type Accessor, createSignal } from "solid-js";
import { unwrap } from "solid-js/store";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { createJob, type JobRunner } from "./create-job.ts";
import { exportPosts, type PostFormat, type PostsWritten } from "./export-posts.ts";
import type { PostFilter } from "./gather-posts.ts";
import { messages } from "./messages.ts";

/** One visit to the export of posts. */
export interface PostExportVisit {
  readonly runner: JobRunner<PostsWritten>;
  readonly filter: Accessor<PostFilter>;
  /** The empty string stands for all. */
  readonly chooseMonth: (month: string) => void;
  readonly chooseChannel: (channelId: string) => void;
  readonly save: (format: PostFormat) => Promise<void>;
}

/** Begins a visit with all posts. */
export function createPostExport(): PostExportVisit {
  const t = createMessages(messages);
  const { locale } = useLocale();
  const { session, workspace } = useWorkspace();
  const runner = createJob<PostsWritten>();
  const [filter, setFilter] = createSignal<PostFilter>({});
  return {
    runner,
    filter,
    chooseMonth: (month) =>
      setFilter(({ channelId }) => ({ ...(month && { month }), ...(channelId && { channelId }) })),
    chooseChannel: (channelId) =>
      setFilter(({ month }) => ({ ...(month && { month }), ...(channelId && { channelId }) })),
    save(format) {
      const wanted = { format, filter: filter(), locale: locale() };
      const here = unwrap(workspace);
      const readPart = (done: number, all: number) => t("readPart", done, all);
      return runner.run(t("reading"), (signal, tell) =>
        exportPosts(session, here, wanted, {
          signal,
          onDraft: (done, all) => tell(done / all, readPart(done, all)),
        }),
      );
    },
  };
}
