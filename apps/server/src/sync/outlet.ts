import type { Duplex } from "node:stream";

/** Beyond this many bytes unsent, a peer gets no more updates until it has read what it was sent. */
const LAGGING_BYTES = 1024 * 1024;
/** Beyond this many it is hung up on: it asks for more than it reads. */
const HOPELESS_BYTES = 8 * 1024 * 1024;

/** The way out to one socket: whole frames, written once, never without bound. */
export interface Outlet {
  /** Sends frames in one go, whether the peer reads fast or not. */
  send(...frames: readonly Uint8Array[]): void;
  /** True while the peer has more unread than it should; `onDrained` ends it. */
  isLagging(): boolean;
  /** True when something was sent since this was last asked. */
  takeSpoken(): boolean;
}

/**
 * Writes to the socket that the upgrade handed over.
 *
 * The WebSocket library writes whole frames too, so frames of both never mix; going round it saves
 * framing each broadcast once per receiver.
 *
 * @param isOpen false once a close frame was sent: nothing may follow it
 * @param onDrained the peer has read everything and may be caught up
 * @param onHopeless the peer must be hung up on
 */
export function createOutlet(
  socket: Duplex,
  {
    isOpen,
    onDrained,
    onHopeless,
  }: { isOpen: () => boolean; onDrained: () => void; onHopeless: () => void },
): Outlet {
  let lagging = false;
  let spoken = false;
  /** One answer may be larger than the bound; what it weighs is forgiven until it is read. */
  let forgiven = 0;

  socket.on("drain", () => {
    forgiven = 0;
    if (!lagging) return;
    lagging = false;
    if (isOpen()) onDrained();
  });

  return {
    send(...frames) {
      if (!isOpen()) return;
      spoken = true;
      if (frames.length > 1) socket.cork();
      let size = 0;
      for (const frame of frames) {
        size += frame.length;
        socket.write(frame);
      }
      if (frames.length > 1) socket.uncork();
      const unsent = socket.writableLength;
      if (unsent <= LAGGING_BYTES) return;
      if (!lagging) forgiven = size;
      lagging = true;
      if (unsent > HOPELESS_BYTES + forgiven) onHopeless();
    },
    isLagging: () => lagging,
    takeSpoken() {
      const was = spoken;
      spoken = false;
      return was;
    },
  };
}
