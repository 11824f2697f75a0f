import { documentId, type DocumentKind, type DocumentSchema, type Tables } from "@rembuk/model";

import type { NewUpdate } from "../device/device-store.ts";
import type { TabChannel, TabEdit, TabNews } from "../device/tab-channel.ts";
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
  const waiting = () => waitingIn(documents) + sleepers.waiting();
  /** What was edited with more rights than this person has by now. */
  const isLeftOver = () => place.door !== null && !place.mayWrite && waiting() > 0;
  const elsewhere = createElsewhere(() => void count());
  hearTabs(place.tabs, {
    documents,
    reread,
    count,
    note: elsewhere.note,
    /** What another tab cannot keep is kept here, although nobody has the document open. */
    async keep(edit) {
      await sleepers.add([edit.documentId], async () => [edit]);
      await reread([edit.documentId]);
      onChange();
    },
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
      waiting: waiting(),
      storeFailed: hasFailed(documents),
      isCounted: sleepers.isCounted(),
    }),
    refusal: () => refusalAmong(documents) ?? (isLeftOver() ? READ_ONLY : null),
    close() {
      elsewhere.stop();
      return rack.close();
    },
  };
}

type Documents = ReadonlyMap<string, HeldDocument<Tables>>;

const READ_ONLY: Connection = { kind: "refused", reason: "forbidden" };

/** What cannot be read now is read when the document is opened the next time. */
const ignore = () => undefined;

interface Ears extends Pick<Shelf, "documents" | "reread" | "count"> {
  readonly note: (documentId: string) => void;
  readonly keep: (edit: TabEdit) => Promise<void>;
}

/** Takes in what other tabs tell. */
function hearTabs(tabs: TabChannel, { documents, reread, count, note, keep }: Ears): void {
  tabs.hear((edit) => {
    note(edit.documentId);
    const open = documents.get(edit.documentId);
    if (open) open.hear(edit);
    else if (edit.number === null) void keep(edit).catch(ignore);
  });
  tabs.hearNews((news) => {
    void hearNews(news, documents, reread).catch(ignore).then(count);
  });
}

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
