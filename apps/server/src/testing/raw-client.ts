import { once } from "node:events";

import { WebSocket } from "ws";

/** A program that speaks the protocol by hand, to say what no library would. */
export interface RawClient {
  readonly socket: WebSocket;
  readonly messages: readonly Uint8Array[];
  send(...bytes: readonly number[]): void;
  sendBytes(bytes: Uint8Array): void;
  sendText(text: string): void;
  /** Resolves with the close code. */
  closed(): Promise<number>;
  /** The first message whose first bytes are these, past or future. */
  heard(...start: readonly number[]): Promise<Uint8Array>;
  leave(): void;
}

/** Connects and waits for the upgrade. */
export async function connectRaw(
  url: string,
  path: string,
  options: {
    readonly token?: string;
    readonly protocols?: readonly string[];
    readonly origin?: string;
  } = {},
): Promise<RawClient> {
  const query = options.token === undefined ? "" : `?token=${options.token}`;
  const socket = new WebSocket(
    `${url.replace("http", "ws")}${path}${query}`,
    [...(options.protocols ?? [])],
    {
      ...(options.origin !== undefined && { origin: options.origin }),
    },
  );
  const messages: Uint8Array[] = [];
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("message", (data: Buffer) => messages.push(new Uint8Array(data)));
  await once(socket, "open");
  return {
    socket,
    messages,
    send: (...bytes) => socket.send(Uint8Array.from(bytes)),
    sendBytes: (bytes) => socket.send(bytes),
    sendText: (text) => socket.send(text),
    closed: () => closed,
    async heard(...start) {
      const fits = (message: Uint8Array) => start.every((byte, at) => message[at] === byte);
      for (;;) {
        const found = messages.find(fits);
        if (found) return found;
        await once(socket, "message");
      }
    },
    leave: () => socket.terminate(),
  };
}
