import { StateEffect, type Extension, type Range } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import {
  Decoration,
  type DecorationSet,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

/** Who a caret belongs to, as it travels beside the cursor. */
export interface CaretOwner {
  readonly name: string;
  /** 1–8, as in the workspace's people. */
  readonly color: number;
}

/**
 * Shows where others write in the same text, and them where this editor's caret is.
 *
 * The cursor travels as y-codemirror's does, so that a stock client is seen too. Names and colours come from
 * outside: a name is only ever text, a colour only ever one of eight.
 */
export function remoteCarets(text: Y.Text, awareness: Awareness, me: CaretOwner): Extension {
  return ViewPlugin.define((view) => createCarets(view, text, awareness, me), {
    decorations: ({ decorations }) => decorations,
  });
}

const awarenessChanged = StateEffect.define();

function createCarets(view: EditorView, text: Y.Text, awareness: Awareness, me: CaretOwner) {
  awareness.setLocalStateField("user", me);

  const hear = ({
    added,
    updated,
    removed,
  }: {
    added: number[];
    updated: number[];
    removed: number[];
  }) => {
    const others = [...added, ...updated, ...removed].some((id) => id !== awareness.clientID);
    if (others) view.dispatch({ effects: awarenessChanged.of(null) });
  };
  awareness.on("change", hear);

  const carets = {
    decorations: decorate(view, text, awareness),
    update(update: ViewUpdate) {
      if (update.selectionSet || update.focusChanged || update.docChanged) {
        tellCursor(update.view, text, awareness);
      }
      const heard = update.transactions.some(({ effects }) =>
        effects.some((e) => e.is(awarenessChanged)),
      );
      if (heard || update.docChanged) carets.decorations = decorate(update.view, text, awareness);
    },
    destroy() {
      awareness.off("change", hear);
      if (isOwn(awareness, text)) awareness.setLocalStateField("cursor", null);
    },
  };
  return carets;
}

/** Says where the caret is while the editor has the focus, and takes it back when it leaves. */
function tellCursor(view: EditorView, text: Y.Text, awareness: Awareness): void {
  if (!view.hasFocus) {
    if (isOwn(awareness, text)) awareness.setLocalStateField("cursor", null);
    return;
  }
  const { anchor, head } = view.state.selection.main;
  awareness.setLocalStateField("cursor", {
    anchor: Y.createRelativePositionFromTypeIndex(text, anchor),
    head: Y.createRelativePositionFromTypeIndex(text, head),
  });
}

/** True when the cursor that this device shows lies in this text: several editors share one awareness. */
function isOwn(awareness: Awareness, text: Y.Text): boolean {
  const state = awareness.getLocalState() as { cursor?: unknown } | null;
  return state?.cursor != null && readCursor(state.cursor, text) !== null;
}

function decorate(view: EditorView, text: Y.Text, awareness: Awareness): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const [client, state] of awareness.getStates()) {
    if (client === awareness.clientID) continue;
    const { cursor, user } = state as { cursor?: unknown; user?: unknown };
    const found = readCursor(cursor, text);
    if (!found) continue;
    const length = view.state.doc.length;
    const head = Math.min(found.head, length);
    const anchor = Math.min(found.anchor, length);
    const owner = readOwner(user);
    if (head !== anchor) {
      const attributes = { class: "caption-selection", "data-person": String(owner.color) };
      marks.push(
        Decoration.mark({ attributes }).range(Math.min(head, anchor), Math.max(head, anchor)),
      );
    }
    const endsLine = view.state.doc.lineAt(head).to === head;
    const widget = new CaretWidget(owner, endsLine, JSON.stringify(cursor));
    marks.push(Decoration.widget({ widget, side: head > anchor ? -1 : 1 }).range(head));
  }
  return Decoration.set(marks, true);
}

/** The caret of somebody else. A new one is drawn whenever they move, which starts its name tag's two seconds anew. */
class CaretWidget extends WidgetType {
  readonly #owner: CaretOwner;
  readonly #endsLine: boolean;
  readonly #cursor: string;

  constructor(owner: CaretOwner, endsLine: boolean, cursor: string) {
    super();
    this.#owner = owner;
    this.#endsLine = endsLine;
    this.#cursor = cursor;
  }

  override eq(other: CaretWidget): boolean {
    return (
      this.#cursor === other.#cursor &&
      this.#endsLine === other.#endsLine &&
      this.#owner.name === other.#owner.name &&
      this.#owner.color === other.#owner.color
    );
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement("span");
    caret.className = "caption-caret";
    caret.dataset["person"] = String(this.#owner.color);
    if (this.#endsLine) caret.dataset["end"] = "";
    caret.setAttribute("aria-hidden", "true");
    const tag = document.createElement("span");
    tag.className = "caption-caret-name";
    tag.textContent = this.#owner.name;
    caret.append("\u2060", tag, "\u2060");
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function readCursor(cursor: unknown, text: Y.Text): { anchor: number; head: number } | null {
  if (typeof cursor !== "object" || cursor === null) return null;
  const { anchor, head } = cursor as { anchor?: unknown; head?: unknown };
  const [from, to] = [indexOf(anchor, text), indexOf(head, text)];
  return from === null || to === null ? null : { anchor: from, head: to };
}

/** A peer may send anything as its position; what cannot be placed in this text is not shown. */
function indexOf(position: unknown, text: Y.Text): number | null {
  if (typeof position !== "object" || position === null || !text.doc) return null;
  try {
    const relative = Y.createRelativePositionFromJSON(position);
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    return null;
  }
}

function readOwner(user: unknown): CaretOwner {
  const { name, color } = (user ?? {}) as { name?: unknown; color?: unknown };
  const number = typeof color === "number" ? Math.trunc(color) : 1;
  return {
    name: typeof name === "string" ? name.slice(0, 40) : "",
    color: number >= 1 && number <= 8 ? number : 1,
  };
}
