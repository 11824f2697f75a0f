import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether a media query holds, now and later: `createMedia("(max-width: 720px)")`. */
export function createMedia(query: string): Accessor<boolean> {
  const media = matchMedia(query);
  const [holds, setHolds] = createSignal(media.matches);
  const listen = () => setHolds(media.matches);
  media.addEventListener("change", listen);
  onCleanup(() => media.removeEventListener("change", listen));
  return holds;
}
