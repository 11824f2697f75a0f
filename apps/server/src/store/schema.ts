import type { DocumentKind, Role } from "@rembuk/model";
import type { Generated } from "kysely";

/** Everything the server keeps, as Kysely sees it. Times are milliseconds since 1970. */
export interface Tables {
  workspaces: WorkspaceRow;
  members: MemberRow;
  tokens: TokenRow;
  invitations: InvitationRow;
  documents: DocumentRow;
  updates: UpdateRow;
  snapshots: SnapshotRow;
  packs: PackRow;
  quarantine: QuarantineRow;
  files: FileRow;
  counters: { name: "commit"; value: number };
  /** One row: which life of the data this is. */
  epoch: { id: string };
}

/** A workspace that lives on this server. */
export interface WorkspaceRow {
  id: string;
  name: string;
  created_at: number;
}

/** A person who was let into a workspace. The name is the one they came with. */
export interface MemberRow {
  workspace_id: string;
  person_id: string;
  name: string;
  created_at: number;
}

/** What one device of one person may do. The secret itself is never kept. */
export interface TokenRow {
  id: string;
  hash: Uint8Array;
  workspace_id: string;
  person_id: string;
  role: Role;
  created_at: number;
  revoked_at: number | null;
}

/** A link that lets people in until it is used up or too old. */
export interface InvitationRow {
  id: string;
  hash: Uint8Array;
  workspace_id: string;
  role: Role;
  created_by: string;
  created_at: number;
  expires_at: number;
  uses_left: number;
}

/** A document that somebody has written to. `no` stands for the long id wherever rows are many. */
export interface DocumentRow {
  no: Generated<number>;
  id: string;
  workspace_id: string;
  kind: DocumentKind;
  created_at: number;
  /** The commit number of the last row, merged away or not; no two documents share one. */
  last_commit: number;
}

/** One accepted update that no snapshot covers yet. `commit_no` grows by one with every row of the server. */
export interface UpdateRow {
  commit_no: number;
  document_no: number;
  seq: number;
  person_id: string;
  connection_id: string;
  received_at: number;
  sha256: Uint8Array;
  bytes: Uint8Array;
}

/**
 * What all updates up to `seq` come to, the last of which has `commit_no`. `deletes` is the delete set alone,
 * in Yjs' encoding.
 */
export interface SnapshotRow {
  document_no: number;
  seq: number;
  bytes: Uint8Array;
  state_vector: Uint8Array;
  deletes: Uint8Array;
  sha256: Uint8Array;
  created_at: number;
  commit_no: number;
}

/** Rows that a snapshot covers, kept for some weeks: who wrote what and when, and a way back. */
export interface PackRow {
  id: Generated<number>;
  document_no: number;
  first_seq: number;
  last_seq: number;
  last_commit: number;
  rows: number;
  created_at: number;
  bytes: Uint8Array;
}

/** An update that cannot be merged, kept aside so that it hurts nobody. */
export interface QuarantineRow {
  commit_no: number;
  document_no: number;
  seq: number;
  person_id: string;
  received_at: number;
  reason: string;
  bytes: Uint8Array;
}

/** A kept file of a workspace; the bytes lie beside the database, under the hash of what they are. */
export interface FileRow {
  workspace_id: string;
  sha256: string;
  size: number;
}
