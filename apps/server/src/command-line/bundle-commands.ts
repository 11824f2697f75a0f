import { openSync, readSync, closeSync } from "node:fs";
import { resolve } from "node:path";

import { exportBundle } from "../bundle/export-bundle.ts";
import { importBundle } from "../bundle/import-bundle.ts";
import type { Command, CommandInput, CommandOutput } from "./command.ts";
import { wordAt } from "./workspace-commands.ts";

/** `export`. A bundle is read by `import`. */
export const BUNDLE_COMMANDS: readonly Command[] = [
  {
    name: "export",
    about:
      "Writes a whole workspace to one .rembuk file, with its history and files, also while the server runs.",
    takes: ["<file.rembuk>"],
    options: {
      workspace: { type: "string", value: "<id>", about: "The workspace.", required: true },
    },
    async run({ words, options, config, withOperations }) {
      const file = resolve(wordAt(words, 0));
      const id = String(options["workspace"]);
      const { name } = await withOperations((operations) => operations.showWorkspace({ id }));
      const about = { workspaceId: id, name, exportedAt: Date.now(), version: config.version };
      const { documents, blobs, bytes } = await exportBundle(config.data, about, file);
      return {
        json: { file, workspaceId: id, documents, blobs, bytes },
        text: [`Wrote ${file}: ${documents} documents, ${blobs} files, ${bytes} bytes.`],
      };
    },
  },
];

/** Imports a workspace from a bundle. */
export async function runBundleImport({
  words,
  options,
  config,
  withOperations,
}: CommandInput): Promise<CommandOutput> {
  const ownerName = options["owner-name"];
  const imported = await importBundle({
    folder: config.data,
    file: resolve(wordAt(words, 0)),
    ownerName: typeof ownerName === "string" ? ownerName : null,
    withOperations,
  });
  const { name, workspaceId, documents, blobs, changed, token } = imported;
  const came = token
    ? [`Brought ${name}, id ${workspaceId}.`, `Its owner's token, shown only now: ${token}`]
    : [`Merged into ${name}, id ${workspaceId}: ${changed} documents had something new.`];
  return {
    json: imported,
    text: [`${documents} documents and ${blobs} files read.`, ...came],
  };
}

/** The name of a bundle's first entry, with which the file begins. */
const BEGINNING = "manifest.json\0";

/** True for a file that begins as bundles do, whatever it is called. */
export function isBundle(file: string): boolean {
  const beginning = Buffer.alloc(BEGINNING.length);
  try {
    const handle = openSync(file, "r");
    try {
      readSync(handle, beginning);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
  return beginning.toString("latin1") === BEGINNING;
}
