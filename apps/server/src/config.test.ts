import { describe, expect, test } from "vitest";

import { BadConfig, readConfig } from "./config.ts";

describe("the settings", () => {
  test("[S90] need none: this machine only, port 4400", () => {
    expect(readConfig({})).toMatchObject({
      port: 4400,
      host: "127.0.0.1",
      publicUrl: null,
      safeMode: false,
    });
  });

  test.each([
    [{ PORT: "eighty" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ SAFE_MODE: "maybe" }, "SAFE_MODE"],
    [{ REMBUK_URL: "plan.example.org" }, "REMBUK_URL"],
    [{ REMBUK_URL: "https://plan.example.org/app" }, "REMBUK_URL"],
    [{ REMBUK_URL: "https://plan.example.org:4400" }, "HTTPS"],
    [{ DATABASE_URL: "postgres://localhost" }, "DATABASE_URL"],
  ])("[S91] %j is refused with a sentence that names it", (env, named) => {
    expect(() => readConfig(env)).toThrow(BadConfig);
    expect(() => readConfig(env)).toThrow(named);
  });
});
