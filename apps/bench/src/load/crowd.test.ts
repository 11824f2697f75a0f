import { afterEach, describe, expect, it } from "vitest";

import { eventually } from "../measure/eventually.ts";
import { withFolder } from "../measure/scratch.ts";
import { hocuspocus } from "../peers/hocuspocus.ts";
import type { Running } from "../peers/server.ts";
import { yWebsocketServer } from "../peers/y-websocket-server.ts";
import { gatherCrowd, roomOf, type Setting } from "./crowd.ts";
import { documentOf, isSame, readDocument } from "./expected-document.ts";
import { writeEdits } from "./written-edits.ts";

const anyCore = {
  apart: false,
  forServer: (command: readonly string[]) => command,
  forLoad: (command: readonly string[]) => command,
};
const setting: Setting = { writers: 6, perRoom: 3, perSecond: 5 };
let server: Running | undefined;
afterEach(() => server?.kill());

describe("A crowd", () => {
  it.each([hocuspocus, yWebsocketServer])(
    "reaches everybody else in the room through $name, which then holds what was written",
    (contestant) =>
      withFolder(async (folder) => {
        const edits = Array.from({ length: setting.writers }, (_, writer) => writeEdits(writer, 4));
        server = await contestant.start(folder, anyCore);
        const crowd = await gatherCrowd(server, contestant, setting, edits);

        for (let edit = 0; edit < 4; edit++) edits.forEach((_, writer) => crowd.edit(writer));
        const arrived = await eventually(() => crowd.deliveries.delivered() === 6 * 4 * 2, 10_000);
        const read = await readDocument(server.door, roomOf(0, setting));
        await crowd.close();

        expect(arrived).toBe(true);
        expect(isSame(read, documentOf(edits.slice(0, 3).flat()))).toBe(true);
      }),
  );
});
