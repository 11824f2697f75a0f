import {
  type ImportRequest,
  mapColumns,
  planImport,
  readTable,
  shardsNeeded,
} from "@rembuk/formats";

import type { ImportAnswers, ImportQuestion } from "./importer.ts";

/** Reads and plans off the main thread: a workbook of ten thousand rows must not stop anybody's typing. */
function answer(question: ImportQuestion): ImportAnswers[ImportQuestion["ask"]] {
  switch (question.ask) {
    case "read": {
      const read = readTable(question.bytes, question.today, question.options);
      return read.kind === "table" ? { ...read, mapping: mapColumns(read.table) } : read;
    }
    case "shards":
      return shardsNeeded(question.input, question.workspace);
    case "plan":
      return planImport(question.request satisfies ImportRequest, question.existing);
  }
}

self.onmessage = ({ data }: MessageEvent<{ id: number; question: ImportQuestion }>) => {
  self.postMessage({ id: data.id, answer: answer(data.question) });
};
