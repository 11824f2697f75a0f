/** A data attribute that is there or not. */
export const flag = (on: unknown): "" | undefined => (on ? "" : undefined);
