import { createMessages } from "@rembuk/ui";
import { createMemo, Match, Switch } from "solid-js";

import { BeginPage } from "../welcome/begin-page.tsx";
import { DeviceLists } from "../welcome/device-lists.tsx";
import { FirstRun } from "../welcome/first-run.tsx";
import { OtherWays } from "../welcome/other-ways.tsx";
import { WelcomePage } from "../welcome/welcome-page.tsx";
import { WorkspaceTaken } from "../welcome/workspace-taken.tsx";
import type { ServerHere } from "../workspace/look-for-server.ts";
import { createServerHere } from "./create-server-here.ts";
import { messages } from "./messages.ts";
import { NeedsMemory } from "./needs-memory.tsx";
import { useInvitation } from "./use-invitation.ts";
import { useFoundOnServer } from "./use-new-workspace.ts";
import { WithFile } from "./with-file.tsx";

type Face = "first-run" | "invitation" | "begin";

/**
 * What somebody without a workspace sees first: at a fresh server its first run, at a server that has its
 * workspace the way in, and everywhere else the ways to begin on this device.
 */
export function FrontDoor() {
  return (
    <NeedsMemory>
      <WithFile>{(choose) => <Faces onFile={choose} />}</WithFile>
    </NeedsMemory>
  );
}

function Faces(props: { onFile: () => void }) {
  const t = createMessages(messages);
  const server = createServerHere();
  // Decided once: a page does not turn into another under somebody's hands when an answer comes late.
  const face = createMemo<Face | null>((shown) => shown ?? faceAt(server()), null);
  const found = useFoundOnServer(server);
  const openInvitation = useInvitation();
  return (
    <Switch fallback={<WelcomePage title={t("welcome")} />}>
      <Match when={face() === "first-run"}>
        <FirstRun needsToken={found.needsToken()} onMake={found.make}>
          <OtherWays offersInvitation onFile={props.onFile} />
          <DeviceLists />
        </FirstRun>
      </Match>
      <Match when={face() === "invitation"}>
        <WorkspaceTaken onInvitation={openInvitation}>
          <OtherWays onFile={props.onFile} />
          <DeviceLists />
        </WorkspaceTaken>
      </Match>
      <Match when={face() === "begin"}>
        <BeginPage
          hasFreshServer={server()?.kind === "fresh"}
          isAnother={false}
          onFile={props.onFile}
        >
          <DeviceLists />
        </BeginPage>
      </Match>
    </Switch>
  );
}

function faceAt(server: ServerHere | undefined): Face | null {
  switch (server?.kind) {
    case undefined:
      return null;
    case "fresh":
      return "first-run";
    case "occupied":
      return "invitation";
    case "away":
    case "none":
      return "begin";
  }
}
