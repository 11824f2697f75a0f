import type { Temporal as Stand } from "temporal-polyfill";

const native = (globalThis as { readonly Temporal?: typeof Stand }).Temporal;

/**
 * The browser's own Temporal; where it has none, the stand-in is fetched before anything else runs.
 *
 * The build puts this in the place of `temporal-polyfill`, so that whoever has the real thing does not download it.
 */
export const Temporal: typeof Stand =
  native ?? (await import("temporal-polyfill/implementation")).Temporal;
