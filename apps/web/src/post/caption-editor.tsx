import { standardKeymap } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import type { OpenDocument } from "@rembuk/client";
import { undoableText } from "@rembuk/crdt/yjs";
import type { Draft } from "@rembuk/model";
import { createEffect, onCleanup, onMount } from "solid-js";
import { ySync, ySyncFacet, YSyncConfig } from "y-codemirror.next";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { captionTheme, lineDirections } from "./caption-theme.ts";
import { remoteCarets } from "./remote-carets.ts";

/** What a caption editor is told; the words come from outside because it is loaded by itself. */
export interface CaptionEditorProps {
  readonly draft: OpenDocument<Draft>;
  /** `master`, or the channel whose caption it is. */
  readonly variant: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isEditable: boolean;
  readonly takesFocus: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The live caption of one variant, written in by everybody at once. Keyed by variant: it never changes its text. */
export function CaptionEditor(props: CaptionEditorProps) {
  const { session, me } = useWorkspace();
  const access = new Compartment();
  const words = new Compartment();
  let host!: HTMLDivElement;

  onMount(() => {
    const { live, awareness } = props.draft;
    const text = live.nativeText("variants", props.variant, "caption");
    const binding = new YSyncConfig(text, awareness);
    const history = undoableText(live, "variants", props.variant, "caption");
    history.trackOrigin(binding);
    session.undo.trackText("writeCaption", history);

    const view = new EditorView({
      parent: host,
      state: EditorState.create({
        // Without a fixed separator a stray carriage return would shift every position after it.
        doc: text.toJSON(),
        extensions: [
          EditorState.lineSeparator.of("\n"),
          EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, "\n")),
          ySyncFacet.of(binding),
          ySync,
          remoteCarets(text, awareness, { name: me()?.name ?? "", color: me()?.color ?? 1 }),
          EditorView.lineWrapping,
          keymap.of(standardKeymap),
          EditorView.domEventHandlers({ beforeinput: (event) => answerHistory(event, props) }),
          lineDirections,
          captionTheme,
          access.of([]),
          words.of([]),
        ],
      }),
    });

    createEffect(() => {
      view.dispatch({ effects: access.reconfigure(accessOf(props.isEditable)) });
    });
    createEffect(() => {
      const told = wordsOf(props.label, props.placeholder, props.isEditable);
      view.dispatch({ effects: words.reconfigure(told) });
    });
    if (props.takesFocus) view.focus();
    onCleanup(() => view.destroy());
  });

  return <div ref={host} />;
}

function accessOf(isEditable: boolean): Extension {
  return [EditorState.readOnly.of(!isEditable), EditorView.editable.of(isEditable)];
}

function wordsOf(label: string, hint: string, isEditable: boolean): Extension {
  return [
    placeholder(hint),
    EditorView.contentAttributes.of({
      "aria-label": label,
      spellcheck: "true",
      autocorrect: "on",
      autocapitalize: "sentences",
      // Read-only text is not in the tab order by itself, but whoever reads by keyboard has to reach it.
      ...(isEditable ? {} : { tabindex: "0", "aria-readonly": "true" }),
    }),
  ];
}

/** Undo from a menu or a shaken phone arrives as input; it goes to the one stack like the keys do. */
function answerHistory(event: InputEvent, props: CaptionEditorProps): boolean {
  if (event.inputType === "historyUndo") props.onUndo();
  else if (event.inputType === "historyRedo") props.onRedo();
  else return false;
  event.preventDefault();
  return true;
}
