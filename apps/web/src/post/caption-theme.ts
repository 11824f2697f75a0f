import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from "@codemirror/view";

const line = Decoration.line({ attributes: { dir: "auto" } });

/** Lets each paragraph of a caption run in its own direction. */
export const lineDirections = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.define(
    (view) => {
      const directions = {
        decorations: everyLine(view),
        update(update: { docChanged: boolean; viewportChanged: boolean; view: EditorView }) {
          if (update.docChanged || update.viewportChanged) {
            directions.decorations = everyLine(update.view);
          }
        },
      };
      return directions;
    },
    { decorations: ({ decorations }) => decorations },
  ),
];

function everyLine(view: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const found = view.state.doc.lineAt(at);
      lines.add(found.from, found.from, line);
      at = found.to + 1;
    }
  }
  return lines.finish();
}

const people = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8].map((person) => [
    `& [data-person="${person}"]`,
    { "--c": `var(--person-${person})` },
  ]),
);

/** How a caption and the carets in it look; by roles, so that it follows the theme. */
export const captionTheme = EditorView.theme({
  "&": { color: "var(--text)", fontSize: "var(--t-14)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "1.5", overflow: "visible" },
  ".cm-content": { padding: "6px 0", minHeight: "72px", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 10px" },
  ".cm-placeholder": { color: "var(--text-faint)" },
  ".caption-selection": {
    backgroundColor: "color-mix(in oklab, var(--c) 22%, transparent)",
    borderRadius: "2px",
  },
  ".caption-caret": {
    position: "relative",
    borderInlineStart: "2px solid var(--c)",
    marginInline: "-1px",
  },
  // Above the line, or after the caret where the line ends; two seconds after the last move only the caret stays.
  ".caption-caret-name": {
    position: "absolute",
    insetInlineStart: "-2px",
    bottom: "100%",
    zIndex: "5",
    padding: "0 5px",
    font: "650 var(--t-12) / 16px var(--font)",
    color: "var(--on-person)",
    whiteSpace: "nowrap",
    pointerEvents: "none",
    backgroundColor: "var(--c)",
    borderRadius: "4px 4px 4px 0",
    animation: "caption-caret-name 180ms ease-out 2s forwards",
  },
  ".caption-caret[data-end] .caption-caret-name": {
    insetInlineStart: "4px",
    bottom: "auto",
    top: "0",
    borderRadius: "4px",
  },
  "@keyframes caption-caret-name": { to: { opacity: "0" } },
  ...people,
});
