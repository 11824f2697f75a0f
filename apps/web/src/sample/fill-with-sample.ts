import type { WorkspaceSession } from "@rembuk/client";
import { editOf } from "@rembuk/crdt";
import type { Calendar } from "@rembuk/model";

import { hasSample, planSample, type SampleWish, sampleYears } from "./plan-sample.ts";

/**
 * Fills a workspace with two months of an invented café, as one deed that can be undone.
 *
 * Captions come first: a post appears with its caption or not at all. Rejects where the device would not keep
 * them; then no post has changed. Where the sample is there already nothing happens.
 */
export async function fillWithSample(
  session: WorkspaceSession,
  { today, locale }: Omit<SampleWish, "personId">,
  progress: (done: number, all: number) => void = () => {},
): Promise<void> {
  await session.workspace.loaded;
  const workspace = session.workspace.live.read();
  if (hasSample(workspace)) return;
  const years = sampleYears(today);
  const shards = years.map((year) => session.calendar(year));
  await Promise.all(shards.map(({ loaded }) => loaded));
  const calendars: Record<string, Calendar> = {};
  for (const [at, shard] of shards.entries()) calendars[years[at]!] = shard.live.read();
  const wish = { today, locale, personId: session.personId };
  const plan = planSample(wish, workspace, calendars);
  await session.seedCaptions(plan.captions, (done) => progress(done, plan.captions.length));
  session.undo.perform("fillWithSample", [
    editOf(session.workspace.live, plan.workspace),
    ...shards.map(({ live }, at) => editOf(live, plan.calendars.get(years[at]!)!)),
  ]);
}
