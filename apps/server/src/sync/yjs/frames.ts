import { MESSAGE } from "@rembuk/protocol";

import { sizeOfVarUint, writeVarUint } from "./var-uint.ts";

/** The second byte of a sync message, as y-protocols numbers it. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** `FIN` and the opcode of a binary message. */
const BINARY = 0x82;

/**
 * A whole WebSocket frame, ready for any number of sockets.
 *
 * Building it here rather than in the WebSocket library means that a message for ten people is framed
 * once and not ten times, and goes out in one write each.
 */
function binaryFrame(payloadSize: number): { readonly frame: Buffer; readonly at: number } {
  const head = frameHead(payloadSize);
  const frame = Buffer.allocUnsafe(head + payloadSize);
  writeFrameHead(frame, payloadSize);
  return { frame, at: head };
}

function frameHead(payloadSize: number): number {
  if (payloadSize < 126) return 2;
  return payloadSize < 65_536 ? 4 : 10;
}

function writeFrameHead(frame: Buffer, payloadSize: number): void {
  frame[0] = BINARY;
  if (payloadSize < 126) frame[1] = payloadSize;
  else if (payloadSize < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(payloadSize, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(payloadSize, 6);
  }
}

/** A sync message around bytes. */
export function syncFrame(step: number, bytes: Uint8Array): Buffer {
  const { frame, at } = binaryFrame(2 + sizeOfVarUint(bytes.length) + bytes.length);
  frame.set(bytes, writeSyncHead(frame, at, step, bytes.length));
  return frame;
}

/** Only the beginning of such a frame: large snapshots are sent behind it without being copied. */
export function syncFrameHead(step: number, size: number): Buffer {
  const payloadHead = 2 + sizeOfVarUint(size);
  const frame = Buffer.allocUnsafe(frameHead(payloadHead + size) + payloadHead);
  writeFrameHead(frame, payloadHead + size);
  writeSyncHead(frame, frame.length - payloadHead, step, size);
  return frame;
}

function writeSyncHead(frame: Buffer, at: number, step: number, size: number): number {
  frame[at] = MESSAGE.sync;
  frame[at + 1] = step;
  return writeVarUint(frame, at + 2, size);
}

/** An awareness message of entries that are encoded already. */
export function awarenessFrame(entries: readonly Uint8Array[]): Buffer {
  const size = entries.reduce((sum, entry) => sum + entry.length, sizeOfVarUint(entries.length));
  const { frame, at } = binaryFrame(1 + sizeOfVarUint(size) + size);
  frame[at] = MESSAGE.awareness;
  let next = writeVarUint(frame, at + 1, size);
  next = writeVarUint(frame, next, entries.length);
  for (const entry of entries) {
    frame.set(entry, next);
    next += entry.length;
  }
  return frame;
}

/** A message sent back as it came. */
export function echoFrame(message: Uint8Array): Buffer {
  const { frame, at } = binaryFrame(message.length);
  frame.set(message, at);
  return frame;
}

/** Tells the last commit number of a workspace. */
export function newsFrame(head: number): Buffer {
  const { frame, at } = binaryFrame(1 + sizeOfVarUint(head));
  frame[at] = MESSAGE.news;
  writeVarUint(frame, at + 1, head);
  return frame;
}

/** Says nothing to anyone, but keeps stock clients from hanging up after 30 s without a message. */
export const KEEP_ALIVE: Buffer = awarenessFrame([]);
