import { subprotocolsFor } from "@rembuk/protocol";

/** How to reach the documents of a server. Plain data, so that it can be handed to another process. */
export interface Door {
  /** Hocuspocus puts the document's name before every message. */
  readonly speech: "y-websocket" | "hocuspocus";
  /** Without a slash at its end. */
  readonly url: string;
  /** What the names of all documents begin with. */
  readonly prefix: string;
  /** Absent where nobody asks for one. */
  readonly token?: string;
}

/** The server's name for a document of the benchmark. */
export function documentAt(door: Door, key: string): string {
  return door.prefix + key;
}

/** The address of a document's socket, and the subprotocols to offer there. */
export function socketAt(door: Door, key: string): { url: string; protocols: string[] } {
  const url = door.speech === "hocuspocus" ? door.url : `${door.url}/${documentAt(door, key)}`;
  return { url, protocols: door.token === undefined ? [] : subprotocolsFor(door.token) };
}
