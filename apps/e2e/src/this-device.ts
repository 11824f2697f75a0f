import {
  deviceWorkspace,
  type DeviceWorkspace,
  openDeviceStore,
  openWorkspace,
  type WorkspaceSession,
} from "@rembuk/client";
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import * as Y from "yjs";

/** A browser profile, empty. */
export function startDevice(): void {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", createStorage());
}

/** How far a deed came that was cut. */
export interface Cut {
  /** True when it came as far as where it was to be cut. */
  readonly isReached: () => boolean;
  readonly mend: () => void;
}

/**
 * Cuts whatever goes on at its n-th step, as a crash would: a request, a transaction, the opening of the database, a
 * note in the list of workspaces.
 *
 * @param when whether the step was carried out and only its answer is lost
 */
export function cutAt(step: number, when: "before" | "after"): Cut {
  let steps = 0;
  const cutting = <Args extends unknown[], Result>(deed: (...args: Args) => Result) =>
    function (this: unknown, ...args: Args): Result {
      const isCut = ++steps === step;
      // What is cut stays cut until it is mended: nothing goes on behind it.
      if (steps > step || (isCut && when === "before")) throw new TypeError("cut");
      const result = deed.apply(this, args);
      if (!isCut) return result;
      if (!(result instanceof Promise)) throw new TypeError("cut");
      return result.then(() => {
        throw new TypeError("cut");
      }) as Result;
    };
  const mends = [
    replace(globalThis, "fetch", cutting),
    replace(localStorage, "setItem", cutting),
    replace(IDBFactory.prototype, "open", cutting),
    replace(IDBDatabase.prototype, "transaction", cutting),
  ];
  return {
    isReached: () => steps >= step,
    mend() {
      for (const mend of mends) mend();
    },
  };
}

function replace<Name extends string, Deed extends (...args: never[]) => unknown>(
  owner: Record<Name, Deed>,
  name: Name,
  by: (deed: never) => unknown,
): () => void {
  const before = owner[name];
  // A request that is cut before it is sent rejects like any other.
  const made = by(before as never) as Deed;
  owner[name] = (name === "fetch" ? async (...args: never[]) => made(...args) : made) as Deed;
  return () => void (owner[name] = before);
}

/** Opens a workspace of this device as the app does. */
export async function openHere(workspaceId: string, origin: string): Promise<WorkspaceSession> {
  const { personId, role, server } = deviceWorkspace(workspaceId)!;
  const opened = await openDeviceStore(workspaceId);
  const at = server?.isAttached ? { url: origin, token: server.token } : null;
  return openWorkspace({ workspaceId, personId, role, server: at, opened });
}

/** What the device says of a workspace, document by document, as anybody would read it. */
export async function everythingIn(session: WorkspaceSession): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>();
  for await (const { id, state } of session.bundleSource().documents()) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    all.set(id, { clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), said: saidIn(doc) });
  }
  return all;
}

/** The same of a server, read by a device that has nothing yet. */
export async function everythingOn(
  workspace: DeviceWorkspace,
  origin: string,
): Promise<Map<string, unknown>> {
  startDevice();
  const opened = await openDeviceStore(workspace.workspaceId);
  const { workspaceId, personId, role, server } = workspace;
  const at = { url: origin, token: server!.token };
  const session = openWorkspace({ workspaceId, personId, role, server: at, opened });
  await vi.waitFor(
    async () => {
      const cursor = await opened.store.cursor();
      if (!cursor || cursor.part || cursor.after === 0) throw new Error("not there yet");
    },
    { timeout: 20_000 },
  );
  const all = await everythingIn(session);
  await session.close();
  return all;
}

/** Every root of a document, in words that can be compared. */
function saidIn(doc: Y.Doc): Record<string, unknown> {
  const roots = [...doc.share.keys()].toSorted();
  return Object.fromEntries(
    roots.map((name) => [
      name,
      name.includes("/") ? doc.getText(name).toJSON() : (doc.getMap(name).toJSON() as unknown),
    ]),
  );
}

function createStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
