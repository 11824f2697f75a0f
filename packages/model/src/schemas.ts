import { calendar } from "./calendar/index.ts";
import { draft } from "./draft/index.ts";
import type { DocumentKind } from "./id.ts";
import { workspace } from "./workspace/index.ts";

/** The schema of every kind of document. */
export const SCHEMAS = { workspace, calendar, draft } as const satisfies Record<
  DocumentKind,
  unknown
>;
