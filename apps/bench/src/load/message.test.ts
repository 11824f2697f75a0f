import * as decoding from "lib0/decoding";
import { describe, expect, it } from "vitest";

import { bytesOf, messagesOf, SYNC, versionOf } from "./message.ts";

const content = new Uint8Array(300).fill(7);

describe("The messages of a document", () => {
  it("are those of y-protocols at a y-websocket door", () => {
    const messages = messagesOf({ speech: "y-websocket", url: "ws://x", prefix: "w." }, "a");

    expect([...messages.hello]).toEqual([0, 0, 1, 0]);
    expect(bytesOf(messages.body(messages.sync(SYNC.update, content)))).toEqual(content);
    expect(versionOf(messages.body(messages.stored(300)))).toBe(300);
  });

  it("begin with the document's name at Hocuspocus' door, and with a token before anything else", () => {
    const messages = messagesOf({ speech: "hocuspocus", url: "ws://x", prefix: "w." }, "a");
    const hello = decoding.createDecoder(messages.hello);

    expect(decoding.readVarString(hello)).toBe("w.a");
    expect([decoding.readVarUint(hello), decoding.readVarUint(hello)]).toEqual([2, 0]);
    expect([...messages.body(messages.ask)]).toEqual([0, 0, 1, 0]);
    expect(bytesOf(messages.body(messages.sync(SYNC.update, content)))).toEqual(content);
  });
});
