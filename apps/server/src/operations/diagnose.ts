import { hash } from "node:crypto";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

import type { DocumentKind } from "@rembuk/model";

import { decodePack } from "../compaction/pack.ts";
import type { Core } from "../core.ts";
import type { LoggedDocument } from "../store/log.ts";
import { checkFiles } from "./check-files.ts";

/** Who holds the data folder while it is looked at. */
export type RunsIn = "server" | "command";

/** One thing that was looked at. */
export interface Finding {
  readonly check: "database" | "documents" | "files" | "quarantine" | "disk" | "store" | "lock";
  readonly ok: boolean;
  readonly detail: string;
}

/** What one document weighs, in bytes and rows, and what is wrong with it. */
export interface DocumentHealth {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly snapshotBytes: number;
  readonly tailRows: number;
  readonly tailBytes: number;
  readonly keptRows: number;
  readonly keptBytes: number;
  readonly problem: string | null;
}

/** How a data folder is. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly documents: readonly DocumentHealth[];
  readonly quarantine: readonly {
    readonly documentId: string;
    readonly seq: number;
    readonly personId: string;
    readonly reason: string;
  }[];
}

/** Below this many bytes free, the next backup or compaction may fail. */
const LOW_DISK_BYTES = 512 * 1024 * 1024;

/** Looks at everything and changes nothing. */
export async function diagnose(core: Core, runsIn: RunsIn = "command"): Promise<Diagnosis> {
  core.committer.flush();
  const documents: DocumentHealth[] = [];
  for (const document of listDocuments(core)) documents.push(await examine(core, document));
  const quarantine = listQuarantine(core);
  const findings = [
    checkDatabase(core),
    checkDocuments(documents),
    await checkFiles(core.store),
    checkQuarantine(quarantine.length),
    await checkDisk(core),
    checkStore(core),
    checkLock(runsIn),
  ];
  return { ok: findings.every(({ ok }) => ok), findings, documents, quarantine };
}

function checkDatabase({ store }: Core): Finding {
  const integrity = String(store.sqlite.pragma("integrity_check", { simple: true }));
  const strays = (store.sqlite.pragma("foreign_key_check") as unknown[]).length;
  const ok = integrity === "ok" && strays === 0;
  const detail = strays === 0 ? integrity : `${integrity}; ${strays} rows refer to nothing`;
  return { check: "database", ok, detail };
}

function checkDocuments(documents: readonly DocumentHealth[]): Finding {
  const bad = documents.filter(({ problem }) => problem !== null).map(({ id }) => id);
  const detail =
    bad.length === 0 ? `${documents.length} read back whole` : `not whole: ${bad.join(", ")}`;
  return { check: "documents", ok: bad.length === 0, detail };
}

function checkLock(runsIn: RunsIn): Finding {
  const holder =
    runsIn === "server" ? `the server, process ${process.pid}` : "this command; no server runs";
  return { check: "lock", ok: true, detail: `held by ${holder}` };
}

/** Rows set aside harm nobody; they are told, not counted as a fault. */
function checkQuarantine(count: number): Finding {
  return {
    check: "quarantine",
    ok: true,
    detail: count === 0 ? "empty" : `${count} updates set aside`,
  };
}

async function checkDisk({ store }: Core): Promise<Finding> {
  const { bavail, bsize } = await statfs(dirname(store.file));
  const free = bavail * bsize;
  return { check: "disk", ok: free > LOW_DISK_BYTES, detail: `${Math.round(free / 1e6)} MB free` };
}

function checkStore({ committer }: Core): Finding {
  const ok = committer.isHealthy();
  return {
    check: "store",
    ok,
    detail: ok ? "writes are stored" : "writes fail and wait in memory",
  };
}

interface ListedDocument {
  readonly no: number;
  readonly id: string;
  readonly kind: DocumentKind;
}

function listDocuments({ store }: Core): ListedDocument[] {
  return store.all(store.query.selectFrom("documents").select(["no", "id", "kind"]).orderBy("id"));
}

async function examine(core: Core, { no, id, kind }: ListedDocument): Promise<DocumentHealth> {
  const logged = core.log.load(id)!;
  const packs = core.store.all(
    core.store.query.selectFrom("packs").select(["bytes", "rows"]).where("document_no", "=", no),
  );
  return {
    id,
    kind,
    snapshotBytes: logged.snapshot?.bytes.length ?? 0,
    tailRows: logged.tail.length,
    tailBytes: logged.tail.reduce((sum, { bytes }) => sum + bytes.length, 0),
    keptRows: packs.reduce((sum, { rows }) => sum + rows, 0),
    keptBytes: packs.reduce((sum, { bytes }) => sum + bytes.length, 0),
    problem:
      problemOfPacks(packs) ??
      problemOfCommit(core, no) ??
      (await problemOfContent(core, no, logged)),
  };
}

function problemOfPacks(packs: readonly { bytes: Uint8Array; rows: number }[]): string | null {
  try {
    const isWhole = packs.every(({ bytes, rows }) => decodePack(bytes).length === rows);
    return isWhole ? null : "a pack of old rows holds other rows than it should";
  } catch (error) {
    return `a pack of old rows cannot be read: ${String(error)}`;
  }
}

/** Devices ask by commit number: a document that says another one than its last row has is passed over. */
function problemOfCommit({ store, log }: Core, no: number): string | null {
  const { said, last, others } = store.sqlite
    .prepare<[number], { said: number; last: number; others: number }>(
      `SELECT last_commit AS said, max(
          coalesce((SELECT max(commit_no) FROM updates WHERE document_no = no), 0),
          coalesce((SELECT commit_no FROM snapshots WHERE document_no = no), 0)) AS last,
        (SELECT count(*) FROM documents AS other WHERE other.workspace_id = documents.workspace_id
          AND other.last_commit = documents.last_commit AND other.no <> documents.no) AS others
        FROM documents WHERE no = ?`,
    )
    .get(no)!;
  const isRight = said === last && said <= log.lastCommit() && others === 0;
  return isRight ? null : "its last commit number is not that of its last row";
}

/** Merges as compaction would, compares with what is claimed, and throws the result away. */
async function problemOfContent(
  core: Core,
  no: number,
  logged: LoggedDocument,
): Promise<string | null> {
  const { snapshot, tail } = logged;
  const claimed = core.store.all(
    core.store.query.selectFrom("snapshots").select("sha256").where("document_no", "=", no),
  )[0];
  if (snapshot && claimed && !hash("sha256", snapshot.bytes, "buffer").equals(claimed.sha256)) {
    return "the snapshot's bytes are not the ones that were stored";
  }
  try {
    if (snapshot) {
      const { snapshot: again } = await core.merger.merge({ snapshot, rows: [] });
      if (Buffer.compare(again.stateVector, snapshot.stateVector) !== 0) {
        return "the snapshot's state vector is not its own";
      }
    }
    const { poison } = await core.merger.merge({ snapshot, rows: tail });
    return poison[0] ? `update ${poison[0].seq} cannot be merged: ${poison[0].reason}` : null;
  } catch (error) {
    return String(error);
  }
}

function listQuarantine({ store }: Core): Diagnosis["quarantine"] {
  return store.all(
    store.query
      .selectFrom("quarantine")
      .innerJoin("documents", "documents.no", "quarantine.document_no")
      .select(["documents.id as documentId", "quarantine.seq", "quarantine.reason"])
      .select("quarantine.person_id as personId")
      .orderBy("quarantine.commit_no"),
  );
}
