import type { DocumentKind } from "../id.ts";
import type { Role } from "./roles.ts";

/** What can be done to a document or to the workspace as a whole. */
export type Deed = "read" | "write" | "invite" | "import" | "administer";

const READ: ReadonlySet<Deed> = new Set(["read"]);
const EDIT: ReadonlySet<Deed> = new Set(["read", "write", "import"]);
const ALL: ReadonlySet<Deed> = new Set(["read", "write", "import", "invite", "administer"]);

const DEEDS_OF: Readonly<Record<Role, ReadonlySet<Deed>>> = {
  owner: ALL,
  editor: EDIT,
  viewer: READ,
};

/** The one table of rights, asked by the server at every door and by the screen before it offers a deed. */
export function may(role: Role, deed: Deed, _kind?: DocumentKind): boolean {
  return DEEDS_OF[role].has(deed);
}
