import { may, type Tables, workspace, type Workspace } from "@rembuk/model";

import { deviceWorkspace } from "../device/device-workspaces.ts";
import { openTabChannel } from "../device/tab-channel.ts";
import type { Door } from "../document/exchange-document.ts";
import type { HeldDocument } from "../document/held-document.ts";
import { type Connection, connectionOf } from "../session/connection.ts";
import { linkToServer, NO_LINK, type Server, type ServerLink } from "../session/server-link.ts";
import { watchNetwork } from "../session/watch-network.ts";
import type { WorkspacePlace } from "./open-workspace.ts";
import type { ShelfPlace } from "./rack.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** A workspace's documents, and how they stand to the device, the other tabs and the server. */
export interface ConnectedWorkspace {
  readonly place: ShelfPlace;
  readonly shelf: Shelf;
  /** The workspace's own document. */
  readonly index: HeldDocument<Workspace>;
  readonly link: ServerLink;
  readonly connection: () => Connection;
  /** Resolves when everything edited is on the device. */
  close(): Promise<void>;
}

/** Takes the documents off the device, and ties them to the server where there is one. */
export function connectWorkspace(place: WorkspacePlace, tell: () => void): ConnectedWorkspace {
  const { server, opened } = place;
  let link: ServerLink = NO_LINK;
  const shelfPlace = shelfPlaceOf(place, (head) => link.hearNews(head));
  const changed = () => {
    link.look();
    tell();
  };
  const shelf = createShelf(shelfPlace, changed);
  const index = shelf.hold(workspace, "workspace");
  if (server) {
    const document = index as unknown as HeldDocument<Tables>;
    link = linkToServer({ ...shelfPlace, server, shelf, index: document, onChange: tell });
  }
  index.retain();
  let isOnline = true;
  const stopWatching = watchNetwork({
    onNetwork(online) {
      isOnline = online;
      shelf.setOnline(online);
      shelf.tryNow();
      changed();
    },
    onReturn: shelf.tryNow,
  });
  const stopFollowing = opened.subscribe(tell);
  const stopRecovering = opened.onRecovery((recovery) => {
    void shelf.recover(recovery);
    if (recovery.mayLack) link.fetchAgain();
  });
  void shelf.count();

  return {
    place: shelfPlace,
    shelf,
    index,
    link,
    connection: () =>
      connectionOf({
        hasServer: server !== null,
        isOnline,
        index: index.line(),
        refusal: link.refusal() ?? shelf.refusal(),
      }),
    async close() {
      stopWatching();
      stopFollowing();
      stopRecovering();
      link.stop();
      await shelf.close();
      shelfPlace.tabs.close();
      opened.store.close();
    },
  };
}

function shelfPlaceOf(
  { workspaceId, role, server, opened }: WorkspacePlace,
  onNews: (head: number) => void,
): ShelfPlace {
  return {
    workspaceId,
    store: opened.store,
    tabs: openTabChannel(workspaceId),
    door: server && doorOf(server),
    mayWrite: may(role, "write"),
    // Asked at every edit: another tab may share the workspace while this one has it open.
    isShared: () => server !== null || (deviceWorkspace(workspaceId)?.server ?? null) !== null,
    onNews,
  };
}

const doorOf = ({ url, token }: Server): Door => ({
  url: `${url.replace(/^http/, "ws")}/sync/y`,
  token,
});
