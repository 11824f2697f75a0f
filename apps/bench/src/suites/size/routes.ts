import { CannotMeasure } from "../../measure/cannot-measure.ts";
import { type BuiltApp, type BuiltFile, withNeeds } from "./built-app.ts";

/** The pages of the app, by the modules that come when one goes there; the calendar comes with the app itself. */
export const ROUTES: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  "post beside it": ["inspector", "caption-editor"],
  bin: ["bin-page"],
  team: ["team-page"],
  import: ["import-dialog"],
};

/** Everything a browser fetches for the first paint of a route, on its first visit. */
export function filesFor(app: BuiltApp, modules: readonly string[]): BuiltFile[] {
  const lazy = modules.flatMap((module) => {
    const files = [...app.files.keys()].filter((path) => isOf(module, path));
    if (files.length === 0) throw new CannotMeasure(`The built app has no part ${module}.`);
    return files;
  });
  return withNeeds(app, [...app.entry, ...lazy]);
}

/** The build names a file after the module that it begins with, and its contents. */
function isOf(module: string, path: string): boolean {
  const name = path.split("/").at(-1)!;
  return (
    name.startsWith(`${module}-`) && /^[\w-]{8}\.(js|css)$/.test(name.slice(module.length + 1))
  );
}
