import type { ImportReport } from "@rembuk/formats";
import { type DocumentKind, newId, type Role } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";

import {
  type ArrivingDocument,
  type ArrivingFile,
  type ArrivingWorkspace,
  takeDocuments,
  takeFiles,
  takeWorkspace,
  type WorkspaceTaken,
} from "../bundle/take-bundle.ts";
import { forgetUpdate } from "../compaction/forget-update.ts";
import type { Core } from "../core.ts";
import { runImport } from "../import/run-import.ts";
import type { ListedToken } from "../people/keys.ts";
import { type BackupContent, backUp } from "../store/backup.ts";
import { type Diagnosis, diagnose, type RunsIn } from "./diagnose.ts";

/** What can be done to a data folder from outside, whether a server runs on it or not. All of it is JSON. */
export interface Operations {
  createWorkspace(about: {
    name: string;
    zone: string;
    locale: "en" | "id";
    owner: string;
  }): Promise<{ id: string; name: string; token: string }>;
  listWorkspaces(): Promise<{ id: string; name: string }[]>;
  showWorkspace(about: { id: string }): Promise<{
    id: string;
    name: string;
    documents: { id: string; kind: DocumentKind }[];
  }>;
  createToken(about: {
    workspaceId: string;
    role: Role;
    name: string;
  }): Promise<{ token: string; workspaceId: string; personId: string; role: Role }>;
  revokeToken(about: {
    token: string;
  }): Promise<{ id: string; workspaceId: string; personId: string }>;
  listTokens(): Promise<ListedToken[]>;
  importFile(file: { workspaceId: string; base64: string; dryRun: boolean }): Promise<ImportReport>;
  /** Writes a verified copy of the database. `file` is an absolute path. */
  backup(to: { file: string }): Promise<BackupContent & { file: string }>;
  diagnose(): Promise<Diagnosis>;
  /** The workspace of a bundle: new here, or merged with. */
  takeWorkspace(arriving: ArrivingWorkspace): Promise<WorkspaceTaken>;
  takeDocuments(some: {
    workspaceId: string;
    documents: readonly ArrivingDocument[];
  }): Promise<{ changed: number }>;
  /** Files that lie in the data folder already. */
  takeFiles(some: { workspaceId: string; files: readonly ArrivingFile[] }): Promise<{
    files: number;
  }>;
  /** Removes one kept update for good; what it did to the document stays. */
  forgetUpdate(update: {
    documentId: string;
    seq: number;
  }): Promise<{ documentId: string; seq: number }>;
}

/** Carries the operations out on an opened data folder. */
export function createOperations(core: Core, runsIn: RunsIn): Operations {
  const { workspaces, memberships, keys, log } = core;
  return {
    async createWorkspace({ name, zone, locale, owner }) {
      const person = { id: newId(), name: owner };
      const [id, token] = [newId(), newSecret()];
      memberships.found({ id, name, zone, locale, person, token });
      return { id, name, token };
    },
    listWorkspaces: async () => workspaces.list(),
    showWorkspace: async ({ id }) => ({ ...workspaces.get(id), documents: log.documentsOf(id) }),
    async createToken({ workspaceId, role, name }) {
      const { token, personId } = memberships.admit(workspaceId, role, name);
      return { token, workspaceId, personId, role };
    },
    async revokeToken({ token }) {
      const { tokenId, workspaceId, personId } = keys.revoke(token);
      return { id: tokenId, workspaceId, personId };
    },
    listTokens: async () => keys.list(),
    async importFile({ workspaceId, base64, dryRun }) {
      const createdBy = workspaces.firstOwner(workspaceId);
      const bytes = new Uint8Array(Buffer.from(base64, "base64"));
      return runImport(core.documents, { bytes, workspaceId, createdBy, dryRun, now: Date.now() });
    },
    async backup({ file }) {
      core.committer.flush();
      return { file, ...(await backUp(core.store, file)) };
    },
    diagnose: () => diagnose(core, runsIn),
    takeWorkspace: async (arriving) => takeWorkspace(core, arriving),
    takeDocuments: async (some) => takeDocuments(core, some),
    takeFiles: async (some) => takeFiles(core, some),
    async forgetUpdate(update) {
      forgetUpdate(core.store, update);
      return update;
    },
  };
}
