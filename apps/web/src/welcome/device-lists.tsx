import { type DeviceWorkspace, deviceWorkspaces } from "@rembuk/client";
import { announce, Button, createMessages } from "@rembuk/ui";
import { createSignal, For, Show } from "solid-js";

import { paths } from "../paths.ts";
import {
  deleteForGood,
  putBackWorkspace,
  removedWorkspaces,
} from "../workspace/removed-workspaces.ts";
import { messages } from "./begin-messages.ts";
import { DeleteDialog } from "./delete-dialog.tsx";

import styles from "./begin.module.css";

/** The workspaces of this device, and those that were removed from it and can come back. */
export function DeviceLists() {
  const t = createMessages(messages);
  const [kept, setKept] = createSignal(deviceWorkspaces());
  const [removed, setRemoved] = createSignal(removedWorkspaces());
  const look = () => {
    setKept(deviceWorkspaces());
    setRemoved(removedWorkspaces());
  };
  const putBack = (workspace: DeviceWorkspace) => {
    putBackWorkspace(workspace);
    look();
    announce(t("wasPutBack", workspace.name));
  };
  const destroy = async (workspace: DeviceWorkspace) => {
    await deleteForGood(workspace);
    look();
    announce(t("deleted", workspace.name));
  };
  return (
    <>
      <KeptList workspaces={kept()} />
      <RemovedList
        workspaces={removed()}
        onPutBack={putBack}
        onDelete={(workspace) => void destroy(workspace)}
      />
    </>
  );
}

function KeptList(props: { workspaces: readonly DeviceWorkspace[] }) {
  const t = createMessages(messages);
  return (
    <Show when={props.workspaces.length > 0}>
      <section class={styles["list"]} aria-labelledby="mine">
        <h2 id="mine">{t("mine")}</h2>
        <ul>
          <For each={props.workspaces}>
            {(workspace) => (
              <li>
                <a href={paths.workspace(workspace.workspaceId)} dir="auto">
                  {workspace.name}
                </a>
                <small>{t(workspace.server?.isAttached ? "onServer" : "onlyHere")}</small>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function RemovedList(props: {
  workspaces: readonly DeviceWorkspace[];
  onPutBack: (workspace: DeviceWorkspace) => void;
  onDelete: (workspace: DeviceWorkspace) => void;
}) {
  const t = createMessages(messages);
  const [asked, ask] = createSignal<DeviceWorkspace | null>(null);
  const destroy = (workspace: DeviceWorkspace) => {
    ask(null);
    props.onDelete(workspace);
  };
  return (
    <Show when={props.workspaces.length > 0}>
      <section class={styles["list"]} aria-labelledby="removed">
        <h2 id="removed">{t("removed")}</h2>
        <ul>
          <For each={props.workspaces}>
            {(workspace) => (
              <li>
                <span dir="auto">{workspace.name}</span>
                <Button size="sm" onClick={() => props.onPutBack(workspace)}>
                  {t("putBack")}
                </Button>
                <Button size="sm" tone="quiet" onClick={() => ask(workspace)}>
                  {t("deleteForGood")}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <p class={styles["quiet"]}>{t("removedHint")}</p>
        <Show when={asked()}>
          {(workspace) => (
            <DeleteDialog
              workspace={workspace()}
              onClose={() => ask(null)}
              onDelete={() => destroy(workspace())}
            />
          )}
        </Show>
      </section>
    </Show>
  );
}
