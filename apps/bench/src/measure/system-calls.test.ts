import { describe, expect, it } from "vitest";

import { unsyncedAcknowledgements } from "./system-calls.ts";

const sync = "10235 fsync(24)                         = 0";
const acknowledgement = (version: number) =>
  `10235 write(30, "\\202\\2f\\${version}", 4)         = 4`;
const lines = (...all: string[]) => unsyncedAcknowledgements(all.join("\n"));

describe("An acknowledgement in a trace of system calls", () => {
  it("is sound after a sync of its own", () => {
    const seen = lines(sync, acknowledgement(1), sync, acknowledgement(2));

    expect(seen).toEqual({ acknowledgements: 2, unsynced: 0 });
  });

  it("is not covered by the sync of the one before", () => {
    const seen = lines(sync, acknowledgement(1), acknowledgement(2));

    expect(seen).toEqual({ acknowledgements: 2, unsynced: 1 });
  });

  it("is not covered by a sync that failed, has not returned, or comes later", () => {
    const failed = "10235 fdatasync(24) = -1 EIO (Input/output error)";
    const begun = "10240 fdatasync(24 <unfinished ...>";

    expect(lines(failed, begun, acknowledgement(1), sync).unsynced).toBe(1);
  });

  it("is covered by a sync of another thread that has returned", () => {
    const resumed = "10240 <... fdatasync resumed>)          = 0";

    expect(lines(resumed, acknowledgement(1)).unsynced).toBe(0);
  });

  it("is not taken for any other frame", () => {
    expect(lines('10235 write(30, "\\202\\4\\0\\0\\1\\0", 6)    = 6').acknowledgements).toBe(0);
  });
});
