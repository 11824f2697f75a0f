import { documentId, type DocumentKind, type DocumentSchema, type Tables } from "@rembuk/model";

import type { NewUpdate } from "../device/device-store.ts";
import type { TabNews } from "../device/tab-channel.ts";
import type { HeldDocument } from "../document/held-document.ts";
import type { Connection } from "../session/connection.ts";
import { createElsewhere } from "./elsewhere.ts";
import { createRack, isRefused, type Rack, type ShelfPlace } from "./rack.ts";
import { createSleepers, type Sleepers } from "./sleepers.ts";

/** What is known of all documents together. */
export interface ShelfStanding {
  /** Edits that the server has not confirmed. */
  readonly waiting: number;
  /** Something could not be kept on the device. */
  readonly storeFailed: boolean;
  /** False until the device store has said what an earlier window left waiting. */
  readonly isCounted: boolean;
}

/** The documents of a workspace: those that are open here, each once, and those that sleep in the device store. */
export interface Shelf extends Pick<
  Rack,
  "documents" | "setOnline" | "tryNow" | "recover" | "close"
> {
  /** Opens a document for somebody to look at, or finds it open. It stays open: undo may reach into it. */
  hold<T extends Tables>(
    schema: DocumentSchema<T>,
    kind: DocumentKind,
    key?: string,
  ): HeldDocument<T>;
  find(documentId: string): HeldDocument<Tables> | undefined;
  /** Asks the device store what waits in documents that nobody has open. */
  readonly count: () => Promise<void>;
  /** Adds edits to documents that nobody has open. Who opens one of them meanwhile gets it with the edit. */
  addToClosed(documentIds: readonly string[], edits: () => Promise<NewUpdate[]>): Promise<void>;
  /** Documents with edits that no socket takes to the server, here or in a tab where somebody edits them. */
  readonly unsent: () => string[];
  /** Tells the documents among these that are open of rows that came into the device store. */
  readonly reread: (documentIds: readonly string[]) => Promise<void>;
  readonly standing: () => ShelfStanding;
  /** Why the server will not take what waits in one of them; `null` while it does. */
  readonly refusal: () => Connection | null;
}

/** Begins empty. */
export function createShelf(place: ShelfPlace, onChange: () => void): Shelf {
  const isRead = (id: string) => documents.get(id)?.isRead() ?? false;
  const sleepers = createSleepers(place.store, isRead, place.isShared);
  const rack = createRack(place, sleepers, onChange);
  const { documents } = rack;
  const count = async () => {
    await sleepers.count();
    onChange();
  };
  const reread = async (ids: readonly string[]) => {
    await Promise.all(ids.flatMap((id) => documents.get(id)?.reread() ?? []));
  };
  const elsewhere = createElsewhere(() => void count());
  place.tabs.hear((edit) => {
    elsewhere.note(edit.documentId);
    documents.get(edit.documentId)?.hear(edit);
  });
  place.tabs.hearNews((news) => {
    void hearNews(news, documents, reread).catch(ignore).then(count);
  });

  return {
    ...rack,
    hold<T extends Tables>(schema: DocumentSchema<T>, kind: DocumentKind, key?: string) {
      const id = documentId(place.workspaceId, kind, key);
      const opened = rack.open(id, schema as unknown as DocumentSchema<Tables>);
      return opened as unknown as HeldDocument<T>;
    },
    find: (id) => documents.get(id),
    count,
    async addToClosed(ids, edits) {
      const documentIds = await sleepers.add(ids, edits);
      place.tabs.tellNews({ type: "kept", documentIds });
      onChange();
    },
    unsent: () =>
      unsentIn(place.workspaceId, documents, sleepers).filter((id) => !elsewhere.has(id)),
    reread,
    standing: () => ({
      waiting: waitingIn(documents) + sleepers.waiting(),
      storeFailed: hasFailed(documents),
      isCounted: sleepers.isCounted(),
    }),
    refusal: () => refusalAmong(documents),
    close() {
      elsewhere.stop();
      return rack.close();
    },
  };
}

type Documents = ReadonlyMap<string, HeldDocument<Tables>>;

/** What cannot be read now is read when the document is opened the next time. */
const ignore = () => undefined;

async function hearNews(
  news: TabNews,
  documents: Documents,
  reread: Shelf["reread"],
): Promise<void> {
  if (news.type === "kept") return reread(news.documentIds);
  for (const { documentId, numbers } of news.settled) {
    documents.get(documentId)?.hearSettled(numbers);
  }
}

function unsentIn(workspaceId: string, documents: Documents, sleepers: Sleepers): string[] {
  const open = [...documents.values()].filter(isUnsent).map(({ id }) => id);
  const asleep = sleepers
    .ids()
    .filter((id) => !documents.has(id) && id.startsWith(`${workspaceId}.`));
  return [...open, ...asleep];
}

/** Those at which somebody looks, and those that are being confirmed, have a socket of their own. */
const isUnsent = (document: HeldDocument<Tables>) =>
  document.isRead() &&
  document.waiting() > 0 &&
  !document.held() &&
  document.line().kind !== "live" &&
  !isRefused(document);

function waitingIn(documents: Documents): number {
  let waiting = 0;
  for (const document of documents.values()) waiting += document.waiting();
  return waiting;
}

const hasFailed = (documents: Documents) =>
  [...documents.values()].some((document) => document.storeFailed());

function refusalAmong(documents: Documents): Connection | null {
  for (const document of documents.values()) {
    const line = document.line();
    if (document.waiting() > 0 && line.kind === "refused") return line;
  }
  return null;
}
