import { createMemoryStore, openWorkspace, type WorkspaceSession } from "@rembuk/client";
import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import {
  addPerson,
  calendar,
  type Calendar,
  type Change,
  createPost,
  type DocumentSchema,
  foundWorkspace,
  type NewPost,
  type Role,
  type Tables,
  workspace,
} from "@rembuk/model";
import * as Y from "yjs";

/** A workspace without a server, as this device has it, and a colleague whose edits arrive when told. */
export interface TestWorkspace {
  readonly session: WorkspaceSession;
  /** The shard of 2026 as this device has it. */
  readonly live: YjsDocument<Calendar>;
  /** Changes the shard on a colleague's device and lets the change arrive here. */
  readonly colleague: (edit: (now: Calendar) => readonly Change<Calendar>[]) => void;
}

type Planned = Partial<NewPost> & { readonly id: string };

/** Opens a workspace with some posts planned in 2026. The network is away, so nothing connects. */
export async function openTestWorkspace(
  posts: readonly Planned[],
  role: Role = "owner",
): Promise<TestWorkspace> {
  Object.defineProperty(navigator, "onLine", { configurable: true, value: false });
  const store = createMemoryStore();
  const shard = seed(calendar, (live) => {
    for (const post of posts) {
      live.apply(createPost(live.read(), { title: post.id, zone: "Asia/Jakarta", ...post }));
    }
  });
  const people = seed(workspace, (live) => {
    const about = { name: "Kedai Rintik", zone: "Asia/Jakarta", locale: "en" } as const;
    live.apply(foundWorkspace(live.read(), about));
    live.apply(addPerson(live.read(), { id: "sari", name: "Sari" }));
  });
  await store.append("w1.workspace", Y.encodeStateAsUpdate(people), false);
  await store.append("w1.calendar.2026", Y.encodeStateAsUpdate(shard), false);
  await store.append("w1.calendar.2027", Y.encodeStateAsUpdate(seed(calendar, () => {})), false);

  const session = openWorkspace({
    workspaceId: "w1",
    personId: "sari",
    role,
    server: { url: "http://127.0.0.1:1", token: "none" },
    opened: {
      store,
      health: () => ({ kind: "lasting" }),
      subscribe: () => () => {},
      onRecovery: () => () => {},
      wasEvicted: false,
      retry: () => Promise.resolve(),
    },
  });
  const open = session.calendar("2026");
  await Promise.all([session.workspace.ready, open.ready]);

  const colleague = (edit: (now: Calendar) => readonly Change<Calendar>[]) => {
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(open.live.doc));
    const live = openYjsDocument(theirs, calendar);
    live.apply(edit(live.read()));
    Y.applyUpdate(open.live.doc, Y.encodeStateAsUpdate(theirs), "colleague");
  };
  return { session, live: open.live, colleague };
}

/** What jsdom lacks of a browser: a size for everything, and a wide screen. */
export function stubBrowser({ isPhone = false } = {}): void {
  globalThis.ResizeObserver = class {
    readonly #hear: ResizeObserverCallback;
    constructor(hear: ResizeObserverCallback) {
      this.#hear = hear;
    }
    observe() {
      const entry = { contentRect: { height: 144 } } as ResizeObserverEntry;
      this.#hear([entry], this);
    }
    unobserve() {}
    disconnect() {}
  };
  globalThis.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: isPhone,
      onchange: null,
      addListener() {},
      removeListener() {},
    });
  Element.prototype.scrollIntoView = () => {};
}

function seed<T extends Tables>(
  schema: DocumentSchema<T>,
  write: (live: YjsDocument<T>) => void,
): Y.Doc {
  const doc = new Y.Doc();
  write(openYjsDocument(doc, schema));
  return doc;
}
