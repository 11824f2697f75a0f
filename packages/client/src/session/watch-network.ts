/**
 * Tells whether the browser has a network, now and at every change.
 *
 * A socket that is open when the network goes stays "connected" for half a minute; the browser knows at once.
 *
 * @returns stops watching
 */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  const tell = () => listener(navigator.onLine);
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  tell();
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
}
