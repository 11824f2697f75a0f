/**
 * Does something unless another tab is doing it. A browser without locks, or that gives none here, leaves that to
 * chance.
 */
export async function underLock(name: string, deed: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  if (!locks) return deed();
  await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await deed();
  });
}
