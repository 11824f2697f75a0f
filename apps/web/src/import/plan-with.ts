import type { WorkspaceSession } from "@rembuk/client";
import type { Existing, ImportInput, ImportPlan, ImportRequest } from "@rembuk/formats";

import type { Importer } from "./importer.ts";
import { readyOrAway } from "./ready-or-away.ts";

/** A plan, or the year that nobody can compare with because it is on a server that is away. */
export type Planned =
  | { readonly kind: "plan"; readonly plan: ImportPlan }
  | { readonly kind: "away"; readonly year: string };

/** Compares the file with the workspace. Nothing is changed. */
export async function planWith(
  importer: Pick<Importer, "ask">,
  session: WorkspaceSession,
  input: ImportInput,
  progress?: (done: number, all: number) => void,
): Promise<Planned> {
  const workspace = session.workspace.live.read();
  const years = await importer.ask({ ask: "shards", input, workspace });
  const calendars: Record<string, Existing["calendars"][string]> = {};
  for (const year of years) {
    const shard = session.calendar(year);
    await readyOrAway(session, shard);
    const calendar = shard.live.read();
    const isUnknown = !shard.isReady() && Object.keys(calendar.posts).length === 0;
    // Every row would look new, and take the place of what the team has made of its post since.
    if (isUnknown && workspace.shards[year]) return { kind: "away", year };
    calendars[year] = calendar;
  }
  const request: ImportRequest = {
    ...input,
    workspaceId: session.workspaceId,
    createdBy: session.personId,
    now: Date.now(),
  };
  const plan = await importer.ask(
    { ask: "plan", request, existing: { workspace, calendars } },
    progress,
  );
  return { kind: "plan", plan };
}
