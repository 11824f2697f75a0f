import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Follows a media query. */
export function createMedia(query: string): Accessor<boolean> {
  const media = matchMedia(query);
  const [matches, setMatches] = createSignal(media.matches);
  const hear = () => setMatches(media.matches);
  media.addEventListener("change", hear);
  onCleanup(() => media.removeEventListener("change", hear));
  return matches;
}
