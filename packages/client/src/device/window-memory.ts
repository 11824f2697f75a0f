import { createMemoryStore, type MemoryStore } from "./memory-store.ts";

const memories = new Map<string, MemoryStore>();

/**
 * What this window keeps of a workspace that is in no database: as long as the window is open, whoever opens and
 * closes the workspace in it meanwhile.
 */
export function memoryOf(workspaceId: string): MemoryStore {
  const memory = memories.get(workspaceId) ?? createMemoryStore();
  memories.set(workspaceId, memory);
  return memory;
}

/** It is in a database now, or deleted. */
export function forgetMemory(workspaceId: string): void {
  memories.delete(workspaceId);
}
