import { deviceWorkspaces } from "@rembuk/client";
import { createSignal } from "solid-js";

import { BeginPage } from "../welcome/begin-page.tsx";
import { DeviceLists } from "../welcome/device-lists.tsx";
import { FirstRun } from "../welcome/first-run.tsx";
import { OtherWays } from "../welcome/other-ways.tsx";
import { StartPage } from "../welcome/start-page.tsx";
import { createServerHere } from "./create-server-here.ts";
import { NeedsMemory } from "./needs-memory.tsx";
import { type Filled, useFoundOnServer, useStart } from "./use-new-workspace.ts";
import { WithFile } from "./with-file.tsx";

/** All ways to begin, and what is on this device already. */
export function Begin() {
  const server = createServerHere();
  return (
    <NeedsMemory>
      <WithFile>
        {(choose) => (
          <BeginPage
            hasFreshServer={server()?.kind === "fresh"}
            isAnother={deviceWorkspaces().length > 0}
            onFile={choose}
          >
            <DeviceLists />
          </BeginPage>
        )}
      </WithFile>
    </NeedsMemory>
  );
}

/** Begins a workspace on this device, empty. */
export function StartHere() {
  return <Start withExample={false} />;
}

/** Begins a workspace on this device, with the example in it. */
export function StartExample() {
  return <Start withExample />;
}

/** Puts a new workspace on a fresh server. */
export function StartServer() {
  const server = createServerHere();
  const found = useFoundOnServer(server);
  return (
    <NeedsMemory>
      <WithFile>
        {(choose) => (
          <FirstRun needsToken={found.needsToken()} onMake={found.make}>
            <OtherWays offersInvitation onFile={choose} />
          </FirstRun>
        )}
      </WithFile>
    </NeedsMemory>
  );
}

function Start(props: { withExample: boolean }) {
  const [filled, setFilled] = createSignal<Filled | null>(null);
  const start = useStart(setFilled);
  return (
    <NeedsMemory>
      <StartPage
        withExample={props.withExample}
        filled={filled()}
        onMake={(wanted) => start(wanted, props.withExample)}
      />
    </NeedsMemory>
  );
}
