/** Those who want to hear of something. */
export interface Listeners<Event> {
  readonly add: (listener: (event: Event) => void) => () => void;
  readonly tell: (event: Event) => void;
  readonly clear: () => void;
}

/** Keeps listeners; one that is added twice is told twice, and each leaves on its own. */
export function createListeners<Event>(): Listeners<Event> {
  const listeners = new Set<{ readonly hear: (event: Event) => void }>();
  return {
    add(hear) {
      const listener = { hear };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(event) {
      for (const listener of listeners) listener.hear(event);
    },
    clear: () => listeners.clear(),
  };
}
