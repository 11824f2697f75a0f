import { MESSAGE } from "@rembuk/protocol";
import type { WebsocketProvider } from "y-websocket";

/** A server that has been asked something is reminded after this long. */
const REMIND_MS = 4_000;
/** And given up after as long again: the line is dead at the other end. */
const GIVE_UP_MS = 4_000;

/** Notices a line that is dead and does not know it. */
export interface SilenceWatch {
  /** Something was asked that the server answers. */
  readonly asked: () => void;
  readonly stop: () => void;
}

/**
 * Gives a socket up on which nothing is heard although something was asked.
 *
 * The reminder is a question that every server answers at once. A receipt alone would not do: a server whose
 * store fails owes it for as long as that lasts, and is there all the same.
 */
export function watchSilence(provider: WebsocketProvider, giveUp: () => void): SilenceWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The first question to which nothing was heard. */
  let askedAt = 0;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const isAnswered = () => provider.wsLastMessageReceived > askedAt;
  const wait = (socket: WebSocket, silent: () => void, after: number) => {
    const unsent = socket.bufferedAmount;
    timer = setTimeout(() => {
      timer = undefined;
      if (provider.ws !== socket || isAnswered()) return;
      // Still on its way out: a slow line, and not a dead one.
      const { bufferedAmount } = socket;
      if (bufferedAmount > 0 && bufferedAmount < unsent) wait(socket, silent, after);
      else silent();
    }, after);
  };
  return {
    asked() {
      const socket = provider.ws;
      if (socket?.readyState !== WebSocket.OPEN) return;
      if (timer !== undefined && !isAnswered()) return;
      stop();
      askedAt = Date.now();
      const remind = () => {
        socket.send(Uint8Array.of(MESSAGE.queryAwareness));
        wait(socket, giveUp, GIVE_UP_MS);
      };
      wait(socket, remind, REMIND_MS);
    },
    stop,
  };
}
