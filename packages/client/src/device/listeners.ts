/** Those who want to be told of something. */
export interface Listeners<T> {
  /** @returns stops telling */
  readonly add: (listener: (about: T) => void) => () => void;
  readonly tell: (about: T) => void;
}

/** Begins with nobody. */
export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(about: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(about) {
      for (const listener of listeners) listener(about);
    },
  };
}
