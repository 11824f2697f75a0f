const SCOPE = "@rembuk/";

/** Reads the table "Who may stand on whom" of architecture.md: package → packages it may use. */
export function mayUseIn(page: string): Map<string, string[]> {
  const table = page.split("## Who may stand on whom")[1]?.split("\n## ")[0] ?? "";
  const rows = table.split("\n").filter((line) => line.startsWith("| `"));
  return new Map(
    rows.map((row) => {
      const [, name = "", uses = ""] = row.split("|");
      return [name.replaceAll(/[`\s]/g, ""), uses.match(/[\w-]+/g) ?? []];
    }),
  );
}

/** The packages of ours that a manifest depends on and may not. Tests may use what they like. */
export function illegalUses(manifest: unknown, allowed: readonly string[]): string[] {
  const { dependencies = {} } = manifest as { dependencies?: Record<string, string> };
  return Object.keys(dependencies)
    .filter((dependency) => dependency.startsWith(SCOPE))
    .map((dependency) => dependency.slice(SCOPE.length))
    .filter((name) => !allowed.includes(name));
}
