import type {
  Existing,
  FileReason,
  ImportInput,
  ImportPlan,
  ImportRequest,
  Mapping,
  Table,
} from "@rembuk/formats";
import type { Workspace } from "@rembuk/model";

/** What the worker is asked. */
export type ImportQuestion =
  | {
      readonly ask: "read";
      readonly bytes: Uint8Array;
      /** The day of the import: endless series of calendars are written out around it. */
      readonly today: string;
      readonly options: { readonly sheet?: string };
    }
  | { readonly ask: "shards"; readonly input: ImportInput; readonly workspace: Workspace }
  | { readonly ask: "plan"; readonly request: ImportRequest; readonly existing: Existing };

/** What it answers to each. */
export interface ImportAnswers {
  read:
    | { readonly kind: "table"; readonly table: Table; readonly mapping: Mapping }
    | { readonly kind: "refused"; readonly reason: FileReason };
  shards: string[];
  plan: ImportPlan;
}

/** Reads files and plans imports in a worker of its own. */
export interface Importer {
  /** `progress` hears how many rows are done, and of how many where that is known. */
  ask<Q extends ImportQuestion>(
    question: Q,
    progress?: (done: number, all: number) => void,
  ): Promise<ImportAnswers[Q["ask"]]>;
  /** Ends whatever it is doing: cancelling leaves nothing behind. */
  close(): void;
}

/** What the worker says. */
export type ImporterMessage =
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly answer: ImportAnswers[ImportQuestion["ask"]];
    }
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly all: number };

interface Waiting {
  readonly answer: PromiseWithResolvers<never>;
  readonly progress: ((done: number, all: number) => void) | undefined;
}

/** Starts the worker. */
export function openImporter(): Importer {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.onmessage = ({ data }: MessageEvent<ImporterMessage>) => {
    const asked = waiting.get(data.id);
    if (data.kind === "progress") {
      asked?.progress?.(data.done, data.all);
      return;
    }
    asked?.answer.resolve(data.answer as never);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    for (const { answer } of waiting.values()) answer.reject(new Error(event.message));
    waiting.clear();
  };

  return {
    ask(question, progress) {
      const answer = Promise.withResolvers<never>();
      waiting.set(++last, { answer, progress });
      worker.postMessage({ id: last, question });
      return answer.promise;
    },
    close: () => worker.terminate(),
  };
}
