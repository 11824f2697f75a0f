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
  ask<Q extends ImportQuestion>(question: Q): Promise<ImportAnswers[Q["ask"]]>;
  /** Ends whatever it is doing: cancelling leaves nothing behind. */
  close(): void;
}

/** Starts the worker. */
export function openImporter(): Importer {
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  let last = 0;

  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: never }>) => {
    waiting.get(data.id)?.resolve(data.answer);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };

  return {
    ask(question) {
      const asked = Promise.withResolvers<never>();
      waiting.set(++last, asked);
      worker.postMessage({ id: last, question });
      return asked.promise;
    },
    close: () => worker.terminate(),
  };
}
