import { type Accessor, createSignal, onCleanup } from "solid-js";

/**
 * Turns anything that can be subscribed to and read into an accessor: presence, a session, an undo stack.
 *
 * @param read returns a new value whenever something changed; equal values wake nobody
 */
export function createSubscription<Value>(
  subscribe: (listener: () => void) => () => void,
  read: () => Value,
): Accessor<Value> {
  const [value, setValue] = createSignal(read());
  onCleanup(subscribe(() => setValue(() => read())));
  return value;
}
