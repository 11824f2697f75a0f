/** A name for a file that every system takes: what the workspace is called, a day, an ending. */
export function fileNameOf(workspaceName: string, about: string, ending: string): string {
  const words = workspaceName
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${words || "rembuk"}-${about}.${ending}`;
}
