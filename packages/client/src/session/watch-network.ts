/** What the browser says of the network and of who looks. */
export interface NetworkEvents {
  /** Now and at every change: whether there is a network. */
  readonly onNetwork: (isOnline: boolean) => void;
  /** Somebody came back to the page: what waits for its turn is tried at once. */
  readonly onReturn: () => void;
}

/**
 * Tells whether the browser has a network, and when somebody looks at the page again.
 *
 * A socket that is open when the network goes stays "connected" for half a minute; the browser knows at once.
 *
 * @returns stops watching
 */
export function watchNetwork({ onNetwork, onReturn }: NetworkEvents): () => void {
  // Outside a window there is nobody to ask, and the network is there until a socket says otherwise.
  if (typeof window === "undefined") {
    onNetwork(true);
    return () => {};
  }
  const tell = () => onNetwork(navigator.onLine);
  const look = () => {
    if (!document.hidden) onReturn();
  };
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  window.addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
  tell();
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
    window.removeEventListener("pageshow", look);
    document.removeEventListener("visibilitychange", look);
  };
}
