import { type Accessor, createSignal } from "solid-js";

import type { TabLock, TakeOver } from "./agreement.ts";
import { settledWithin } from "./settled-within.ts";

const HOUR = 3_600_000;
/** Looking more often than this would tell nothing new, in milliseconds. */
const PAUSE = 60_000;
/** How long a reload waits for a newer version to come in, in milliseconds. */
const PATIENCE = 5000;

/** The worker that holds the app on this device, and the newer versions it brings. */
export interface Updates {
  /** Whether a newer version than this tab's is on the device. */
  readonly isReady: Accessor<boolean>;
  /** Asks the server for a newer version, unless it was asked just now. */
  readonly look: () => void;
  /** Opens this page again in the newest version there is. Other tabs go on with theirs. */
  readonly reload: () => Promise<void>;
}

/**
 * Puts the app on the device and watches for newer versions. A newer one waits until somebody reloads into it, or
 * until no tab is open.
 *
 * @param script the address of this tab's own script, by which the worker knows its version
 */
export function createUpdates(container: ServiceWorkerContainer, script: string): Updates {
  const [isReady, setReady] = createSignal(false);
  /** The first worker of all takes over as well; that is no newer version. */
  let hadWorker = container.controller !== null;
  let lastLook = Date.now();

  holdVersion(script);
  container.addEventListener("controllerchange", () => {
    if (hadWorker) setReady(true);
    hadWorker = true;
  });
  const registration = container.register("/sw.js", { updateViaCache: "none" });
  const watch = (registration: ServiceWorkerRegistration) => {
    const tell = () => {
      if (registration.waiting && container.controller) setReady(true);
    };
    const follow = () => registration.installing?.addEventListener("statechange", tell);
    tell();
    follow();
    registration.addEventListener("updatefound", follow);
  };
  // A browser that forbids workers, or a server that is away: the app runs as it came.
  registration.then(watch).catch(console.warn);

  const look = () => {
    if (Date.now() - lastLook < PAUSE) return;
    lastLook = Date.now();
    registration.then((registration) => registration.update()).catch(() => undefined);
  };
  setInterval(look, HOUR);
  addEventListener("focus", look);
  addEventListener("online", look);

  return {
    isReady,
    look,
    async reload() {
      const next = await settledWithin(PATIENCE, newest(registration));
      if (next) await settledWithin(PATIENCE, takeOver(container, next));
      location.reload();
    },
  };
}

/** The worker keeps the files of this tab's version for as long as the tab is open. */
function holdVersion(script: string): void {
  const lock: TabLock = `rembuk.tab.${new URL(script).pathname}`;
  void navigator.locks.request(lock, { mode: "shared" }, () => new Promise(() => {}));
}

/** The newest version that is whole on the device; the server is asked once more. */
async function newest(
  registered: Promise<ServiceWorkerRegistration>,
): Promise<ServiceWorker | null> {
  const registration = await registered;
  if (registration.waiting) return registration.waiting;
  await registration.update();
  const coming = registration.installing;
  if (coming) await stateAfterInstall(coming);
  return registration.waiting;
}

function stateAfterInstall(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    worker.addEventListener("statechange", () => resolve(), { once: true });
  });
}

function takeOver(container: ServiceWorkerContainer, worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    container.addEventListener("controllerchange", () => resolve(), { once: true });
    worker.postMessage("take over" satisfies TakeOver);
  });
}
