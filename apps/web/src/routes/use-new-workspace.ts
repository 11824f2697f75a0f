import {
  createLocalWorkspace,
  deleteDeviceStore,
  type DeviceWorkspace,
  forgetWorkspace,
  openDeviceStore,
  shareWorkspace,
} from "@rembuk/client";
import { newId, wallTimeAt } from "@rembuk/model";
import { useNavigate } from "@solidjs/router";
import type { Accessor } from "solid-js";

import { paths } from "../paths.ts";
import { noteShared, noteSharing } from "../share/being-shared.ts";
import type { Sent } from "../welcome/create-form.ts";
import type { NewWorkspace } from "../welcome/new-workspace-form.tsx";
import type { ServerHere } from "../workspace/look-for-server.ts";
import { openSession } from "../workspace/open-session.ts";
import { asRefusal } from "./as-refusal.ts";

/** How much of the example is there already. */
export interface Filled {
  readonly done: number;
  readonly all: number;
}

/** Makes a workspace on this device and opens it. */
export function useStart(
  onFilled: (filled: Filled) => void,
): (wanted: NewWorkspace, withExample: boolean) => Promise<Sent> {
  const navigate = useNavigate();
  return async (wanted, withExample) => {
    if (!(await keepsThings())) return "unkept";
    const workspace = await createLocalWorkspace(wanted);
    if (withExample) await fillWithExample(workspace, wanted, onFilled);
    navigate(paths.workspace(workspace.workspaceId), { replace: true });
    return null;
  };
}

/** Makes a workspace on this device and puts it on the fresh server at once: the same road as sharing later. */
export function useFoundOnServer(server: Accessor<ServerHere | undefined>) {
  const navigate = useNavigate();
  const given = () => {
    const here = server();
    return here?.kind === "fresh" ? here.token : undefined;
  };
  return {
    needsToken: () => server()?.kind === "fresh" && given() === undefined,
    make: async (wanted: NewWorkspace): Promise<Sent> => {
      if (!(await keepsThings())) return "unkept";
      const { setupToken = given() ?? "", ...about } = wanted;
      const workspace = await createLocalWorkspace(about);
      const refusal = await share(workspace, setupToken);
      if (refusal !== null && refusal !== "unavailable") {
        await takeBack(workspace);
        return refusal;
      }
      // Also where the server went away meanwhile: sharing goes on by itself, and nothing has to be typed again.
      navigate(paths.workspace(workspace.workspaceId), { replace: true });
      return null;
    },
  };
}

async function share(workspace: DeviceWorkspace, setupToken: string): Promise<Sent> {
  noteSharing(workspace.workspaceId, setupToken);
  try {
    await shareWorkspace({ workspace, origin: location.origin, setupToken });
    return null;
  } catch (error) {
    return asRefusal(error);
  }
}

/** The next try makes it anew, perhaps by another name. */
async function takeBack({ workspaceId }: DeviceWorkspace): Promise<void> {
  noteShared(workspaceId);
  forgetWorkspace(workspaceId);
  await deleteDeviceStore(workspaceId);
}

/** False in a window where a new workspace would be gone as soon as it was made. */
async function keepsThings(): Promise<boolean> {
  const probe = newId();
  const { store, health } = await openDeviceStore(probe);
  store.close();
  await deleteDeviceStore(probe);
  return health().kind === "lasting";
}

async function fillWithExample(
  workspace: DeviceWorkspace,
  { zone, locale }: NewWorkspace,
  onFilled: (filled: Filled) => void,
): Promise<void> {
  const { fillWithSample } = await import("../sample/fill-with-sample.ts");
  const today = wallTimeAt(Date.now(), zone).date;
  const session = await openSession(workspace);
  try {
    await fillWithSample(session, { today, locale }, (done, all) => onFilled({ done, all }));
  } finally {
    await session.close();
  }
}
