import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";

/**
 * Follows a value, but lets some values wait until they have lasted.
 *
 * `delayOf` says how many ms a value must have been there before it is shown; 0 shows it at once. So a state
 * that passes in a blink does not make the screen flicker.
 */
export function createLate<T>(
  value: Accessor<T>,
  delayOf: (next: T, shown: T) => number,
): Accessor<T> {
  const [shown, setShown] = createSignal<T>(value());
  createEffect(
    on(
      value,
      (next) => {
        const show = () => void setShown(() => next);
        const delay = delayOf(next, shown());
        if (delay <= 0) return show();
        const timer = setTimeout(show, delay);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return shown;
}
