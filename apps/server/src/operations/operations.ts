import type { ImportReport } from "@rembuk/formats";
import { type DocumentKind, newId, type Role } from "@rembuk/model";
import { newSecret, Refusal } from "@rembuk/protocol";

import {
  type ArrivingDocument,
  type ArrivingFile,
  type ArrivingWorkspace,
  takeDocuments,
  takeFiles,
  takeWorkspace,
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
  /** Makes room for the workspace of a bundle; the owner is `null` where it has none yet. */
  takeWorkspace(arriving: ArrivingWorkspace): Promise<{ ownerId: string | null }>;
  /** Pieces of documents of a bundle; answers which of them brought something new. */
  takeDocuments(some: {
    personId: string;
    documents: readonly ArrivingDocument[];
  }): Promise<{ changed: readonly string[] }>;
  /** Files that lie in the data folder already. */
  takeFiles(some: { workspaceId: string; files: readonly ArrivingFile[] }): Promise<{
    files: number;
  }>;
  /** Gives a workspace that a bundle brought its owner, and the token that only they are shown. */
  giveOwner(about: {
    workspaceId: string;
    owner: { id: string; name: string };
  }): Promise<{ token: string }>;
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
      const { token, personId } = memberships.admit(workspaceId, role, { id: newId(), name });
      return { token, workspaceId, personId, role };
    },
    async revokeToken({ token }) {
      const { tokenId, workspaceId, personId } = keys.revoke(token);
      return { id: tokenId, workspaceId, personId };
    },
    listTokens: async () => keys.list(),
    async importFile({ workspaceId, base64, dryRun }) {
      const createdBy = workspaces.firstOwner(workspaceId);
      if (createdBy === null) throw new Refusal("not-found", "workspace");
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
    async giveOwner({ workspaceId, owner }) {
      const { token } = memberships.admit(workspaceId, "owner", owner);
      return { token };
    },
    async forgetUpdate(update) {
      forgetUpdate(core.store, update);
      return update;
    },
  };
}
