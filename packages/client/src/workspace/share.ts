import { openScratch } from "@rembuk/crdt/yjs";
import { documentId, workspace as schema } from "@rembuk/model";
import { type CreateWorkspace, newSecret, Refusal } from "@rembuk/protocol";

import { createServerApi } from "../api/server-api.ts";
import type { DeviceStore } from "../device/device-store.ts";
import {
  deviceWorkspace,
  type DeviceWorkspace,
  rememberWorkspace,
} from "../device/device-workspaces.ts";
import { openDeviceStore } from "../device/open-device-store.ts";
import { inOneTab } from "../session/one-tab.ts";

/** Which workspace is to be on which server, and by what right. */
export interface Sharing {
  readonly workspace: DeviceWorkspace;
  /** `https://rembuk.example` */
  readonly origin: string;
  readonly setupToken: string;
}

/** A workspace of this device that has a server. */
type SharedWorkspace = DeviceWorkspace & {
  readonly server: NonNullable<DeviceWorkspace["server"]>;
};

/**
 * Puts a workspace of this device on a server, as it is: no id changes and nothing is made anew. When it resolves,
 * everything waits to be sent, and the next session sends it.
 *
 * Every step may be cut and the whole repeated, any number of times: the token is remembered before it is shown,
 * the server answers the same request alike, and what is marked twice waits once. Rejects with a `Refusal`.
 */
export function shareWorkspace({
  workspace,
  origin,
  setupToken,
}: Sharing): Promise<DeviceWorkspace> {
  const { workspaceId } = workspace;
  const { signal } = new AbortController();
  return inOneTab(`rembuk.share.${workspaceId}`, signal, async () => {
    const begun = begin(workspace);
    if (begun.server.isAttached) return begun;
    const { store } = await openDeviceStore(workspaceId);
    try {
      const request = await requestFor(begun, store);
      await createServerApi(origin).createWorkspace({ ...request, setupToken });
      // What is edited from `begin` on waits anyway; this is for all that was here before.
      await store.waitAll();
    } finally {
      store.close();
    }
    return remember({ ...begun, server: { ...begun.server, isAttached: true } });
  });
}

/** Mints the token, unless an earlier attempt has. Tabs that have the workspace open count what waits from here on. */
function begin(workspace: DeviceWorkspace): SharedWorkspace {
  const known = deviceWorkspace(workspace.workspaceId) ?? workspace;
  const { server } = known;
  if (server) return { ...known, server };
  return remember({ ...known, server: { token: newSecret(), isAttached: false } });
}

function remember<Workspace extends DeviceWorkspace>(workspace: Workspace): Workspace {
  rememberWorkspace(workspace);
  return workspace;
}

/** What the server has to know before it has the documents. */
async function requestFor(
  { workspaceId, personId, name, server }: SharedWorkspace,
  store: DeviceStore,
): Promise<Omit<CreateWorkspace, "setupToken">> {
  const { updates } = await store.load(documentId(workspaceId, "workspace"));
  const { about, people } = openScratch(updates, schema).document.read();
  const said = about["workspace"];
  // A device that cannot read its own store just now would share an empty workspace.
  if (!said) throw new Refusal("unavailable", "device");
  return {
    id: workspaceId,
    name: said.name,
    zone: said.zone,
    locale: said.locale,
    person: { id: personId, name: people[personId]?.name ?? name },
    token: server.token,
    adopt: true,
  };
}
