import { askToPersist, estimateStorage, type Persistence, persistence } from "@rembuk/client";
import { createSubscription } from "@rembuk/reactive";
import { createEffect, createSignal, on, onCleanup } from "solid-js";

import { paths } from "../paths.ts";
import { useUpdates } from "../pwa/updates-context.tsx";
import { isAtRisk, type Standing, windowReasonOf } from "../shell/standing.ts";
import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";

/** Follows how the work of a workspace stands on this device, and what can be done about it. */
export function createStanding({ session, pending }: WorkspaceHandle): Standing {
  const updates = useUpdates();
  const follow = <Value>(read: () => Value) => createSubscription(session.subscribe, read);
  const save = follow(() => session.saveState());
  const connection = follow(() => session.connection());
  const health = follow(() => session.storeHealth());
  const exchange = follow(() => session.exchange());
  const troubles = follow(() => session.troubles());
  const clockSkew = follow(() => session.clockSkew());
  const wasEvicted = follow(() => session.wasEvicted);
  const [isEvictionSeen, setEvictionSeen] = createSignal(false);
  const storage = createStorageAnswer(session.undo);
  // A server that is back may have been replaced by a newer one meanwhile.
  createEffect(on(connection, ({ kind }) => kind === "live" && updates.look()));

  const standing: Standing = {
    get save() {
      return save();
    },
    get connection() {
      return connection();
    },
    get health() {
      return health();
    },
    get exchange() {
      return exchange();
    },
    get troubles() {
      return troubles();
    },
    get clockSkew() {
      return clockSkew();
    },
    get wasEvicted() {
      return wasEvicted() && !isEvictionSeen();
    },
    get storage() {
      return storage.answer();
    },
    get hasUpdate() {
      return updates.isReady();
    },
    dataHref: paths.data(session.workspaceId),
    retry: () => void session.retryStore(),
    askToPersist: storage.ask,
    reload() {
      pending.flush();
      // What is kept nowhere else would go with the page; a newer tab has what an outdated one edits.
      if (!isAtRisk(standing) || windowReasonOf(standing) === "outdated") void updates.reload();
    },
    seenEviction: () => setEvictionSeen(true),
  };
  return standing;
}

/** How long the browser keeps things. It is asked to keep them for good after the first deed, not before. */
function createStorageAnswer(undo: WorkspaceHandle["session"]["undo"]) {
  const [answer, setAnswer] = createSignal<Standing["storage"]>(null);
  const tell = async (how: Promise<Persistence>) => {
    const [kept, room] = await Promise.all([how, estimateStorage()]);
    setAnswer({ persistence: kept, ...room });
  };
  const ask = () => void tell(askToPersist());
  const stop = undo.subscribe(() => {
    stop();
    ask();
  });
  onCleanup(stop);
  void tell(persistence());
  return { answer, ask };
}
