import { setExcerpt } from "@rembuk/model";
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";

import { openTestWorkspace } from "../testing.ts";
import { createWorkspaceHandle } from "../workspace/workspace-context.tsx";
import { createDraft } from "./create-draft.ts";
import { createExcerpt } from "./create-excerpt.ts";

async function open() {
  const workspace = await openTestWorkspace([{ id: "2026-a", date: "2026-12-11" }]);
  const made = createRoot((dispose) => {
    const handle = createWorkspaceHandle(workspace.session);
    return { dispose, draft: createDraft(handle, "2026-a") };
  });
  const text = (variant: string) => made.draft.open.live.text("variants", variant, "caption");
  return { ...workspace, ...made, text };
}

describe("a draft", () => {
  it("lets a channel's own caption begin as a copy, and keeps it when the channel follows again", async () => {
    const { draft, text } = await open();
    text("master").edit(0, 0, "Two for one");

    draft.setOwn("x", true);
    expect(draft.view.variants["x"]?.own).toBe(true);
    expect(text("x").read()).toBe("Two for one");

    text("x").edit(0, 0, "Only here: ");
    draft.setOwn("x", false);
    draft.setOwn("x", true);
    expect(text("x").read()).toBe("Only here: Two for one");
  });

  it("names the deed that gave a channel its own caption", async () => {
    const { session, draft } = await open();

    draft.setOwn("x", true);

    expect(session.undo.undo()).toBe("setOwnCaption");
    expect(draft.view.variants["x"]?.own ?? false).toBe(false);
  });
});

describe("the excerpt on the card", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("is written after a pause by whoever types, and cannot be undone by itself", async () => {
    const { session, live, draft, text, dispose } = await open();
    const note = (caption: string) => live.apply(setExcerpt(live.read(), "2026-a", caption));
    const stop = createRoot((stop) => {
      createExcerpt(draft.open.live, note);
      return stop;
    });

    text("master").edit(0, 0, "Come early.\nBring friends.");
    expect(live.read().posts["2026-a"]?.excerpt).toBeUndefined();
    vi.advanceTimersByTime(700);

    expect(live.read().posts["2026-a"]?.excerpt).toBe("Come early. Bring friends.");
    expect(session.undo.state().undo).toBeNull();
    stop();
    dispose();
  });

  it("is not written by who only reads along", async () => {
    const { draft, dispose } = await open();
    const notes: string[] = [];
    createRoot(() => createExcerpt(draft.open.live, (caption) => notes.push(caption)));
    const theirs = new Y.Doc();
    theirs.getText("variants/master/caption").insert(0, "From elsewhere");

    Y.applyUpdate(draft.open.live.doc, Y.encodeStateAsUpdate(theirs), "colleague");
    vi.advanceTimersByTime(5000);

    expect(draft.open.live.text("variants", "master", "caption").read()).toBe("From elsewhere");
    expect(notes).toEqual([]);
    dispose();
  });

  it("is written at once when the inspector closes in the middle of a word", async () => {
    const { draft, text, dispose } = await open();
    const notes: string[] = [];
    const close = createRoot((stop) => {
      createExcerpt(draft.open.live, (caption) => notes.push(caption));
      return stop;
    });

    text("master").edit(0, 0, "Half a wo");
    close();

    expect(notes).toEqual(["Half a wo"]);
    dispose();
  });
});
