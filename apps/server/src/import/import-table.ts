import { type ScratchDocument, seedText, type YjsDocument } from "@rembuk/crdt/yjs";
import {
  applyPlan,
  type ImportReport,
  mapColumns,
  type OpenDocument,
  planImport,
  readTable,
  reportOf,
  sayReason,
  shardsNeeded,
} from "@rembuk/formats";
import {
  type Calendar,
  documentId,
  parseDocumentId,
  SCHEMAS,
  type Tables,
  wallTimeAt,
  type Workspace,
} from "@rembuk/model";

import { openReadable } from "../compaction/open-readable.ts";

/** A file that is to be imported. */
export interface ImportTask {
  readonly bytes: Uint8Array;
  readonly workspaceId: string;
  readonly createdBy: string;
  readonly dryRun: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What came of it: a refusal of the whole file, or a report and the updates that carry it out. */
export type ImportOutcome =
  | { readonly refused: string }
  | {
      readonly report: ImportReport;
      readonly updates: readonly { readonly documentId: string; readonly update: Uint8Array }[];
    };

type ContentOf = (documentId: string) => Promise<readonly Uint8Array[]>;

/** Reads a file, plans what it changes and, unless it is a dry run, makes the updates that change it. */
export async function importTable(task: ImportTask, contentOf: ContentOf): Promise<ImportOutcome> {
  const { workspaceId, createdBy, now } = task;
  const documents = createOpenDocuments(contentOf);
  const workspace = await documents.read<Workspace>(documentId(workspaceId, "workspace"));
  const zone = workspace.about["workspace"]?.zone ?? "UTC";
  const today = wallTimeAt(now, zone).date;
  const read = readTable(task.bytes, today);
  if (read.kind === "refused") return { refused: sayReason(read.reason) };
  const { table } = read;
  const input = { table, mapping: mapColumns(table), zone, today };
  const calendars: Record<string, Calendar> = {};
  for (const year of shardsNeeded(input, workspace)) {
    calendars[year] = await documents.read<Calendar>(documentId(workspaceId, "calendar", year));
  }
  const plan = planImport({ ...input, workspaceId, createdBy, now }, { workspace, calendars });
  if (!task.dryRun) await applyPlan(plan, documents.open);
  return { report: reportOf(plan), updates: documents.updates() };
}

/** Documents that are open for the length of one import. */
function createOpenDocuments(contentOf: ContentOf) {
  const scratchById = new Map<string, ScratchDocument<Tables>>();
  const scratchOf = async (id: string): Promise<ScratchDocument<Tables>> => {
    const name = parseDocumentId(id);
    if (!name) throw new Error(`no document ${id}`);
    const schema = SCHEMAS[name.kind] as unknown as Parameters<typeof openReadable<Tables>>[1];
    const scratch = scratchById.get(id) ?? openReadable(await contentOf(id), schema);
    scratchById.set(id, scratch);
    return scratch;
  };
  return {
    read: async <T extends Tables>(id: string) => (await scratchOf(id)).document.read() as T,
    open: async (id: string) => openToImport((await scratchOf(id)).document),
    updates: () =>
      [...scratchById].flatMap(([id, scratch]) => {
        const update = scratch.changes();
        return update ? [{ documentId: id, update }] : [];
      }),
  };
}

function openToImport(document: YjsDocument<Tables>): OpenDocument {
  const live = document as unknown as OpenDocument;
  return {
    apply: (changes) => live.apply(changes),
    text: (table, id, field) => live.text(table, id, field),
    seed: (table, id, field, words) => seedText(document, table, id, field, words),
  };
}
