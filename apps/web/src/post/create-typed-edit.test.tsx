import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createPendingEdits } from "../undo/pending-edits.ts";
import { createTypedEdit } from "./create-typed-edit.ts";

function setUp() {
  const deeds: string[] = [];
  const pending = createPendingEdits();
  const [saved, setSaved] = createSignal("Lunch");
  const { edit, dispose } = createRoot((dispose) => ({
    dispose,
    edit: createTypedEdit(
      saved,
      (text) => {
        deeds.push(text);
        setSaved(text);
      },
      pending,
    ),
  }));
  return { edit, dispose, deeds, pending, setSaved };
}

describe("a field that is typed in", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("makes one deed of what is typed without a pause", () => {
    const { edit, deeds } = setUp();

    edit.type("Lunch f");
    vi.advanceTimersByTime(300);
    edit.type("Lunch for two");
    expect(deeds).toEqual([]);
    vi.advanceTimersByTime(700);

    expect(deeds).toEqual(["Lunch for two"]);
  });

  it("shows what is typed, and what others wrote once nothing is", () => {
    const { edit, setSaved } = setUp();

    edit.type("Lunch f");
    setSaved("Brunch");
    expect(edit.shown()).toBe("Lunch f");
    edit.forget();

    expect(edit.shown()).toBe("Brunch");
  });

  it("keeps what is typed when it leaves the screen", () => {
    const { edit, dispose, deeds } = setUp();

    edit.type("Lunch for two");
    dispose();

    expect(deeds).toEqual(["Lunch for two"]);
  });

  it("hands over what is typed before an undo", () => {
    const { edit, deeds, pending } = setUp();

    edit.type("Lunch for two");
    pending.flush();
    vi.advanceTimersByTime(5000);

    expect(deeds).toEqual(["Lunch for two"]);
  });

  it("does nothing when nothing differs", () => {
    const { edit, deeds } = setUp();

    edit.type("Lunc");
    edit.type("Lunch");
    edit.commit();

    expect(deeds).toEqual([]);
  });
});
