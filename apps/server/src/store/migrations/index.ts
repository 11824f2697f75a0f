import type { Migration } from "kysely/migration";

import { up as logAndPeople } from "./0001-log-and-people.ts";
import { up as epochAndLastCommits } from "./0002-epoch-and-last-commits.ts";
import { up as filesOfWorkspaces } from "./0003-files-of-workspaces.ts";

/** Every step from an empty file to today's tables, in the order of their names. There is no way back. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-log-and-people": { up: logAndPeople },
  "0002-epoch-and-last-commits": { up: epochAndLastCommits },
  "0003-files-of-workspaces": { up: filesOfWorkspaces },
};
