import { createContext, type ParentProps, untrack, useContext } from "solid-js";

import type { Updates } from "./updates.ts";

/** Where there is no worker, as on an address without encryption, the newest version is what the server has. */
const WITHOUT_WORKER: Updates = {
  isReady: () => false,
  look() {},
  reload: async () => location.reload(),
};

const UpdatesContext = createContext(WITHOUT_WORKER);

/** Gives the app below the versions of the app on this device; none where there is no worker. */
export function UpdatesProvider(props: ParentProps<{ updates: Updates | undefined }>) {
  const updates = untrack(() => props.updates) ?? WITHOUT_WORKER;
  return <UpdatesContext.Provider value={updates}>{props.children}</UpdatesContext.Provider>;
}

/** The versions of the app on this device. */
export function useUpdates(): Updates {
  return useContext(UpdatesContext);
}
