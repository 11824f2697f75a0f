import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import { lockFolder } from "../store/lock-folder.ts";
import { restore } from "../store/restore.ts";
import { isBundle, runBundleImport } from "./bundle-commands.ts";
import { type Command, CommandRefused } from "./command.ts";
import { wordAt } from "./workspace-commands.ts";

/** `import | backup | restore | doctor | update forget`. */
export const DATA_COMMANDS: readonly Command[] = [
  {
    name: "import",
    about:
      "Imports a content calendar (CSV, XLSX) or a whole workspace (.rembuk). Importing it again changes nothing.",
    takes: ["<file>"],
    options: {
      workspace: { type: "string", value: "<id>", about: "The workspace that a calendar goes to." },
      "dry-run": { type: "boolean", about: "Only say what would happen with a calendar." },
      "owner-name": {
        type: "string",
        value: "<person>",
        about: "Who owns a workspace that is not here yet.",
      },
    },
    async run(input) {
      const { words, options, withOperations } = input;
      if (isBundle(resolve(wordAt(words, 0)))) return runBundleImport(input);
      if (options["workspace"] === undefined) {
        throw new CommandRefused(
          "--workspace is missing: which workspace does the calendar go to?",
        );
      }
      const base64 = readInput(wordAt(words, 0)).toString("base64");
      const dryRun = options["dry-run"] === true;
      const workspaceId = String(options["workspace"]);
      const report = await withOperations((operations) =>
        operations.importFile({ workspaceId, base64, dryRun }),
      );
      const { rows, changed, refused } = report;
      return {
        json: report,
        text: [
          ...(dryRun ? ["Dry run: nothing was changed."] : []),
          `${rows} rows read: ${report.new} new, ${changed} changed, ${refused.length} refused.`,
          ...refused.map(({ row, reason }) => `  row ${row}: ${reason}`),
        ],
        exitCode: refused.length === 0 ? 0 : 1,
      };
    },
  },
  {
    name: "backup",
    about: "Writes a verified copy of everything to a file, also while the server runs.",
    takes: ["<file>"],
    options: {},
    async run({ words, withOperations }) {
      const file = resolve(wordAt(words, 0));
      const written = await withOperations((operations) => operations.backup({ file }));
      const { workspaces, documents, bytes } = written;
      return {
        json: written,
        text: [`Wrote ${file}: ${workspaces} workspaces, ${documents} documents, ${bytes} bytes.`],
      };
    },
  },
  {
    name: "restore",
    about: "Puts a backup in the place of the data. The server must be stopped.",
    takes: ["<file>"],
    options: {},
    async run({ words, config }) {
      const file = resolve(wordAt(words, 0));
      const release = lockFolder(config.data);
      try {
        const restored = restore(config.data, file);
        const kept = restored.replaced ? [`What was there before: ${restored.replaced}`] : [];
        return { json: restored, text: [`Restored ${file}.`, ...kept] };
      } finally {
        release();
      }
    },
  },
  {
    name: "doctor",
    about: "Looks at everything and changes nothing.",
    takes: [],
    options: {},
    async run({ withOperations }) {
      const diagnosis = await withOperations((operations) => operations.diagnose());
      const findings = diagnosis.findings.map(
        ({ ok, check, detail }) => `${ok ? "ok     " : "PROBLEM"}  ${check}: ${detail}`,
      );
      const setAside = diagnosis.quarantine.map(
        ({ documentId, seq, reason }) => `  set aside: update ${seq} of ${documentId} (${reason})`,
      );
      return { json: diagnosis, text: [...findings, ...setAside], exitCode: diagnosis.ok ? 0 : 1 };
    },
  },
  {
    name: "update forget",
    about:
      "Removes one kept update for good. What it did to the document stays; backups are not touched.",
    takes: ["<document id>", "<seq>"],
    options: {},
    async run({ words, withOperations }) {
      const update = { documentId: wordAt(words, 0), seq: checkSeq(wordAt(words, 1)) };
      const forgotten = await withOperations((operations) => operations.forgetUpdate(update));
      return { json: forgotten, text: [`Forgot update ${update.seq} of ${update.documentId}.`] };
    },
  },
];

function checkSeq(word: string): number {
  const seq = Number(word);
  if (Number.isInteger(seq) && seq > 0) return seq;
  throw new CommandRefused(
    `${word} is no seq; it is a number from 1, as doctor and the log show it.`,
  );
}

function readInput(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandRefused(`${file} cannot be read (${String(error)}). Nothing was imported.`);
  }
}
