import { wallTimeAt } from "@rembuk/model";
import { deviceZone } from "@rembuk/ui";
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

/** Today's date on this device's clock. It goes on at midnight, and when the device wakes up. */
export function createToday(): Accessor<string> {
  const read = () => wallTimeAt(Date.now(), deviceZone()).date;
  const [today, setToday] = createSignal(read());
  const look = () => setToday(read());
  onMount(() => {
    const timer = setInterval(look, 30_000);
    document.addEventListener("visibilitychange", look);
    onCleanup(() => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    });
  });
  return today;
}
