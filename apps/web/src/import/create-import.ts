import type { WorkspaceSession } from "@rembuk/client";
import type {
  DateOrder,
  FileReason,
  ImportInput,
  ImportPlan,
  Mapping,
  Table,
} from "@rembuk/formats";
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { carryOut } from "./carry-out-import.ts";
import { type Importer, openImporter } from "./importer.ts";
import { planWith } from "./plan-with.ts";

/** A file under review: what its columns mean and what would come of it. */
export interface Review {
  readonly step: "review";
  readonly fileName: string;
  readonly table: Table;
  readonly mapping: Mapping;
  /** What a person said about dates that can be read two ways. */
  readonly dateOrder: DateOrder | null;
  /** `null` while it is being worked out again. */
  readonly plan: ImportPlan | null;
}

/** Where an import stands. Nothing is changed before `importing`. */
export type ImportState =
  | { readonly step: "choose" }
  | { readonly step: "reading"; readonly fileName: string }
  | { readonly step: "refused"; readonly fileName: string; readonly reason: FileReason }
  | { readonly step: "broken"; readonly fileName: string }
  /** It cannot be compared with a year that only the server has. */
  | { readonly step: "away"; readonly fileName: string; readonly year: string }
  /** The device would not keep all of it. */
  | { readonly step: "unkept"; readonly fileName: string }
  | Review
  | { readonly step: "importing"; readonly done: number; readonly all: number }
  | { readonly step: "done"; readonly plan: ImportPlan; readonly missed: number };

/** One visit to the import dialog. */
export interface ImportVisit {
  readonly state: Accessor<ImportState>;
  readonly read: (file: File) => Promise<void>;
  /** Plans again with other columns or another reading of dates. */
  readonly revise: (change: { mapping?: Mapping; dateOrder?: DateOrder }) => Promise<void>;
  readonly run: () => Promise<void>;
}

/** Where and when a file is read. */
interface Home {
  readonly zone: string;
  readonly today: () => string;
}

/** Begins a visit; what it is doing ends when the dialog goes. */
export function createImport(handle: WorkspaceHandle, home: Home): ImportVisit {
  const [state, setState] = createSignal<ImportState>({ step: "choose" });
  let importer: Importer | null = null;
  const worker = () => (importer ??= openImporter());
  onCleanup(() => importer?.close());

  const plan = async (review: Review) => {
    setState({ ...review, plan: null });
    const planned = await planWith(worker(), handle.session, inputOf(review, home));
    const now = state();
    // Somebody changed a column meanwhile: that plan is on its way.
    if (now.step !== "review" || !isSameQuestion(now, review)) return;
    if (planned.kind === "plan") setState({ ...review, plan: planned.plan });
    else setState({ step: "away", fileName: review.fileName, year: planned.year });
  };

  const read = async (file: File) => {
    const fileName = file.name;
    setState({ step: "reading", fileName });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await worker().ask({ ask: "read", bytes, today: home.today(), options: {} });
    if (found.kind === "refused") {
      setState({ step: "refused", fileName, reason: found.reason });
      return;
    }
    const { table, mapping } = found;
    await plan({ step: "review", fileName, table, mapping, dateOrder: null, plan: null });
  };

  const orBroken = async (fileName: string, work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      console.error(error);
      setState({ step: "broken", fileName });
    }
  };

  return {
    state,
    read: (file) => orBroken(file.name, read(file)),
    async revise(change) {
      const now = state();
      if (now.step === "review") await orBroken(now.fileName, plan({ ...now, ...change }));
    },
    async run() {
      const now = state();
      if (now.step === "review" && now.plan) {
        await run(handle.session, { ...now, plan: now.plan }, setState);
      }
    },
  };
}

async function run(
  session: WorkspaceSession,
  { fileName, plan }: Review & { readonly plan: ImportPlan },
  setState: (state: ImportState) => void,
): Promise<void> {
  const all = plan.texts.length;
  setState({ step: "importing", done: 0, all });
  try {
    const missed = await carryOut(session, plan, (done) =>
      setState({ step: "importing", done, all }),
    );
    setState({ step: "done", plan, missed });
  } catch (error) {
    console.error(error);
    setState({ step: "unkept", fileName });
  }
}

function inputOf({ table, mapping, dateOrder }: Review, home: Home): ImportInput {
  const input = { table, mapping, zone: home.zone, today: home.today() };
  return dateOrder ? { ...input, dateOrder } : input;
}

const isSameQuestion = (a: Review, b: Review) =>
  a.mapping === b.mapping && a.dateOrder === b.dateOrder;
