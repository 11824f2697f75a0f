import { userInfo } from "node:os";

import { Zone } from "@rembuk/model";
import * as v from "valibot";

import { type Command, CommandRefused } from "./command.ts";

/** `workspace create | list | show`. */
export const WORKSPACE_COMMANDS: readonly Command[] = [
  {
    name: "workspace create",
    about: "Puts a new workspace on this server and prints its owner's token.",
    takes: ["<name>"],
    options: {
      owner: { type: "string", value: "<name>", about: "The owner's name; yours when left out." },
      zone: { type: "string", value: "<zone>", about: "Its time zone, like Asia/Jakarta." },
      locale: { type: "string", value: "en|id", about: "Its language." },
    },
    async run({ words, options, withOperations }) {
      const about = {
        name: wordAt(words, 0),
        owner: String(options["owner"] ?? userInfo().username),
        zone: checkZone(
          String(options["zone"] ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
        ),
        locale: checkLocale(String(options["locale"] ?? "en")),
      };
      const created = await withOperations((operations) => operations.createWorkspace(about));
      return {
        json: created,
        text: [
          `Created ${created.name}, id ${created.id}.`,
          `Its owner's token, shown only now: ${created.token}`,
        ],
      };
    },
  },
  {
    name: "workspace list",
    about: "Lists the workspaces of this server.",
    takes: [],
    options: {},
    async run({ withOperations }) {
      const workspaces = await withOperations((operations) => operations.listWorkspaces());
      const lines = workspaces.map(({ id, name }) => `${id}  ${name}`);
      return { json: workspaces, text: lines.length > 0 ? lines : ["There is no workspace yet."] };
    },
  },
  {
    name: "workspace show",
    about: "Shows a workspace and its documents.",
    takes: ["<id>"],
    options: {},
    async run({ words, withOperations }) {
      const id = wordAt(words, 0);
      const shown = await withOperations((operations) => operations.showWorkspace({ id }));
      const documents = shown.documents.map((document) => `  ${document.kind}  ${document.id}`);
      return { json: shown, text: [`${shown.name} (${shown.id})`, ...documents] };
    },
  },
];

/** What was typed at a place; an empty name is none. @throws CommandRefused */
export function wordAt(words: readonly string[], at: number): string {
  const word = words[at]?.trim();
  if (!word) throw new CommandRefused("The name is empty. Nothing was done.");
  return word;
}

function checkZone(zone: string): string {
  const parsed = v.safeParse(Zone, zone);
  if (parsed.success) return parsed.output;
  throw new CommandRefused(`${zone} is no time zone. Use a name like Asia/Jakarta.`);
}

function checkLocale(locale: string): "en" | "id" {
  if (locale === "en" || locale === "id") return locale;
  throw new CommandRefused(`--locale is ${locale}; use en or id.`);
}
