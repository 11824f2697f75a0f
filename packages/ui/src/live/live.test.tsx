import { cleanup, render, renderHook, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { announce, Announcer } from "./announcer.tsx";
import { createLate } from "./create-late.ts";

describe("an announcement", () => {
  afterEach(cleanup);

  it("is spoken politely, and again when it is the same", () => {
    render(() => <Announcer />);
    const status = screen.getByRole("status");

    announce("Moved");
    const first = status.textContent;
    announce("Moved");

    expect(first).toBe("Moved");
    expect(status.textContent).not.toBe(first);
    expect(status.textContent?.trim()).toBe("Moved");
  });
});

describe("a late value", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  const follow = () => {
    const [value, setValue] = createSignal("live");
    const late = renderHook(() =>
      createLate(value, (next) => (next === "connecting" ? 2000 : 0)),
    ).result;
    return { late, setValue };
  };

  it("is not shown when it has passed before its time", () => {
    const { late, setValue } = follow();

    setValue("connecting");
    vi.advanceTimersByTime(1999);
    setValue("live");
    vi.advanceTimersByTime(5000);

    expect(late()).toBe("live");
  });

  it("is shown when it has lasted, and gives way at once to what need not wait", () => {
    const { late, setValue } = follow();

    setValue("connecting");
    vi.advanceTimersByTime(1999);
    expect(late()).toBe("live");
    vi.advanceTimersByTime(1);
    expect(late()).toBe("connecting");
    setValue("offline");

    expect(late()).toBe("offline");
  });
});
