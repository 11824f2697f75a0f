import {
  type ImportRequest,
  mapColumns,
  planImport,
  readTable,
  shardsNeeded,
} from "@rembuk/formats";

import type { ImportAnswers, ImporterMessage, ImportQuestion } from "./importer.ts";

/** Reads and plans off the main thread: a workbook of ten thousand rows must not stop anybody's typing. */
function answer(
  question: ImportQuestion,
  progress: (done: number, all: number) => void,
): ImportAnswers[ImportQuestion["ask"]] {
  switch (question.ask) {
    case "read": {
      const read = readTable(question.bytes, question.today, {
        ...question.options,
        progress: (rows) => progress(rows, 0),
      });
      return read.kind === "table" ? { ...read, mapping: mapColumns(read.table) } : read;
    }
    case "shards":
      return shardsNeeded(question.input, question.workspace);
    case "plan":
      return planImport(question.request satisfies ImportRequest, question.existing, progress);
  }
}

self.onmessage = ({ data }: MessageEvent<{ id: number; question: ImportQuestion }>) => {
  const { id, question } = data;
  const say = (message: ImporterMessage) => self.postMessage(message);
  const progress = (done: number, all: number) => say({ kind: "progress", id, done, all });
  say({ kind: "answer", id, answer: answer(question, progress) });
};
