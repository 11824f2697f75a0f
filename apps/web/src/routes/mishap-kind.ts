/** Why a page is not there. */
export type MishapKind =
  | "broken"
  /** Its code is not on the device, and the server does not answer. */
  | "away"
  /** The server answers, and no longer has the code of this version. */
  | "gone";

/** How browsers, and the loader that Vite brings, say that code did not come. */
const NOT_LOADED =
  /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether an error says that a part of the app could not be loaded. */
export function isNotLoaded(thrown: unknown): boolean {
  return thrown instanceof Error && NOT_LOADED.test(thrown.message);
}

/** Finds out why a page is not there. Asks the server itself: a worker does not answer this. */
export async function mishapKindOf(thrown: unknown): Promise<MishapKind> {
  if (!isNotLoaded(thrown)) return "broken";
  const answer = await fetch("/", { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.ok ? "gone" : "away";
}
