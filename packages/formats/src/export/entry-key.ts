/** What an entry of ours is called in every file, so that it is known again; `id` is the post's, or a note's. */
export function entryKey(id: string, workspaceId: string): string {
  return `${id}@${workspaceId}.rembuk`;
}
