import { Id } from "@rembuk/model";
import { readStored, writeStored } from "@rembuk/ui";
import * as v from "valibot";

const KEY = "rembuk.sharing";
const Begun = v.array(v.object({ workspaceId: Id, setupToken: v.string() }));

/**
 * The set-up token with which a workspace is being shared: kept until everything is on the server, so that
 * sharing goes on after the page was closed. `null` where nothing is on its way.
 */
export function sharingWith(workspaceId: string): string | null {
  return stored().find((begun) => begun.workspaceId === workspaceId)?.setupToken ?? null;
}

/** Notes that a workspace is being shared. */
export function noteSharing(workspaceId: string, setupToken: string): void {
  write([{ workspaceId, setupToken }, ...without(workspaceId)]);
}

/** Notes that it has been shared, or that nothing comes of it. */
export function noteShared(workspaceId: string): void {
  write(without(workspaceId));
}

const without = (workspaceId: string) =>
  stored().filter((begun) => begun.workspaceId !== workspaceId);

const write = (begun: v.InferOutput<typeof Begun>) =>
  writeStored(KEY, begun.length > 0 ? JSON.stringify(begun) : null);

function stored(): v.InferOutput<typeof Begun> {
  try {
    const parsed = v.safeParse(Begun, JSON.parse(readStored(KEY) ?? "[]"));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
