// What runs in the page: each function is carried over as text, and can use nothing that stands outside of it.

/** Notes when posts are first painted. Runs before anything of the page does. */
export function watchForPosts(): void {
  const { promise, resolve } = Promise.withResolvers<number>();
  Object.assign(globalThis, { postsPainted: promise });
  const look = () => {
    if (!document.querySelector("[data-post]")) return false;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
    return true;
  };
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the start of the navigation until posts were painted. */
export function whenPainted(): Promise<number> {
  return (globalThis as unknown as { postsPainted: Promise<number> }).postsPainted;
}

/** Resolves when a service worker has everything it needs to serve this page without a server. */
export async function whenWorkerServes(): Promise<void> {
  await navigator.serviceWorker.ready;
}

/** Ids of the documents in the device store. */
export async function keptDocuments(workspaceId: string): Promise<string[]> {
  const ask = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("IndexedDB refused"));
    });
  const database = await ask(indexedDB.open(`rembuk.${workspaceId}`));
  try {
    const keys = await ask(database.transaction("updates").objectStore("updates").getAllKeys());
    return [...new Set(keys.map((key) => String((key as unknown[])[0])))];
  } finally {
    database.close();
  }
}

/**
 * Takes back and repeats the latest deed, over and over; answers the milliseconds of each from the key to the end
 * of the frame that shows it.
 */
export async function timeEdits(count: number): Promise<number[]> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const painted = () =>
    new Promise<number>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  const times: number[] = [];
  for (let edit = 0; edit < count; edit++) {
    await frame();
    const start = performance.now();
    const key = edit % 2 === 0 ? "z" : "y";
    document.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true }));
    // Posted inside a frame, it is answered when that frame is drawn.
    times.push((await painted()) - start);
  }
  return times;
}

/** Turns to the next month and back; answers the milliseconds of each from the press to the frame that shows it. */
export async function timeTurns(count: number): Promise<number[]> {
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const heading = () => document.querySelector("h1")?.textContent;
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    await frame();
    const label = turn % 2 === 0 ? "Next month" : "Previous month";
    const before = heading();
    const start = performance.now();
    document.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.click();
    do await frame();
    while (heading() === before || !document.querySelector("[data-post]"));
    const { port1, port2 } = new MessageChannel();
    const painted = new Promise<number>((resolve) => {
      port1.onmessage = () => resolve(performance.now());
    });
    port2.postMessage(0);
    times.push((await painted) - start);
  }
  return times;
}
