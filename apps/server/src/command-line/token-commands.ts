import { Role, ROLES } from "@rembuk/model";
import * as v from "valibot";

import { type Command, CommandRefused } from "./command.ts";
import { wordAt } from "./workspace-commands.ts";

/** `token create | revoke | list`. */
export const TOKEN_COMMANDS: readonly Command[] = [
  {
    name: "token create",
    about: "Lets a new person into a workspace and prints their token.",
    takes: [],
    options: {
      workspace: { type: "string", value: "<id>", about: "The workspace.", required: true },
      role: {
        type: "string",
        value: "<role>",
        about: `One of ${ROLES.join(", ")}.`,
        required: true,
      },
      name: { type: "string", value: "<person>", about: "The person's name." },
    },
    async run({ options, withOperations }) {
      const role = checkRole(String(options["role"]));
      const about = {
        workspaceId: String(options["workspace"]),
        role,
        name: String(options["name"] ?? capital(role)),
      };
      const created = await withOperations((operations) => operations.createToken(about));
      return { json: created, text: [created.token] };
    },
  },
  {
    name: "token revoke",
    about: "Takes a token back; whoever is connected with it is disconnected at once.",
    takes: ["<token or id>"],
    options: {},
    async run({ words, withOperations }) {
      const token = wordAt(words, 0);
      const revoked = await withOperations((operations) => operations.revokeToken({ token }));
      return {
        json: revoked,
        text: [`Revoked token ${revoked.id} of person ${revoked.personId}.`],
      };
    },
  },
  {
    name: "token list",
    about: "Lists tokens: whose, for what, since when. Secrets are not kept and cannot be shown.",
    takes: [],
    options: {},
    async run({ withOperations }) {
      const tokens = await withOperations((operations) => operations.listTokens());
      const lines = tokens.map(
        ({ tokenId, workspaceId, role, person, createdAt, revokedAt }) =>
          `${tokenId}  ${workspaceId}  ${role}  ${person}  ${new Date(createdAt).toISOString()}` +
          (revokedAt === null ? "" : "  revoked"),
      );
      return { json: tokens, text: lines.length > 0 ? lines : ["There is no token yet."] };
    },
  },
];

function checkRole(role: string): Role {
  if (v.is(Role, role)) return role;
  throw new CommandRefused(`--role is ${role}; use one of ${ROLES.join(", ")}.`);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
