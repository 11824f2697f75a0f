import type { WorkspaceSession } from "@rembuk/client";
import type { ImportInput, ImportPlan } from "@rembuk/formats";
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { carryOut } from "./carry-out-import.ts";
import type { Decisions, ImportState, Review } from "./import-state.ts";
import { type Importer, openImporter } from "./importer.ts";
import { planWith } from "./plan-with.ts";

/** One visit to the import dialog. */
export interface ImportVisit {
  readonly state: Accessor<ImportState>;
  readonly read: (file: File) => Promise<void>;
  /** Reads another sheet of the same workbook. */
  readonly readSheet: (sheet: string) => Promise<void>;
  /** Plans again with other columns, clocks, channels or another reading of dates. */
  readonly revise: (change: Partial<Decisions>) => Promise<void>;
  readonly run: () => Promise<void>;
  /** Stops what is going on: nothing has changed then. */
  readonly stop: () => void;
}

/** Where and when a file is read. */
interface Home {
  readonly zone: string;
  readonly today: () => string;
}

/** What somebody brought, kept as long as there are sheets to take from it. */
interface Brought {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Sheets that are in already. */
  readonly taken: readonly string[];
}

/** Begins a visit; what it is doing ends when the dialog goes. */
export function createImport(handle: WorkspaceHandle, home: Home): ImportVisit {
  const [state, setState] = createSignal<ImportState>({ step: "choose" });
  const worker = createWorker();
  const reader = createReader({ worker, handle, home, state, setState });
  let brought: Brought | null = null;
  let stopping = new AbortController();
  onCleanup(() => {
    worker.close();
    stopping.abort();
  });

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
    async read(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      brought = { fileName: file.name, bytes, taken: [] };
      await orBroken(file.name, reader.read(brought));
    },
    async readSheet(sheet) {
      if (brought) await orBroken(brought.fileName, reader.read(brought, sheet));
    },
    async revise(change) {
      const now = state();
      if (now.step === "review") await orBroken(now.fileName, reader.plan({ ...now, ...change }));
    },
    async run() {
      const now = state();
      if (now.step !== "review" || !now.plan || !brought) return;
      const { plan, fileName, table } = now;
      const taken = [...brought.taken, ...(table.sheet === undefined ? [] : [table.sheet])];
      const sheets = (table.sheets ?? []).filter((sheet) => !taken.includes(sheet));
      brought = { ...brought, taken };
      stopping = new AbortController();
      await run(handle.session, { plan, fileName, sheets, signal: stopping.signal }, setState);
    },
    stop() {
      stopping.abort();
      if (state().step === "importing") return;
      worker.close();
      setState({ step: "choose" });
    },
  };
}

/** What reading a file needs of the visit. */
interface Reading {
  readonly worker: Pick<Importer, "ask">;
  readonly handle: WorkspaceHandle;
  readonly home: Home;
  readonly state: Accessor<ImportState>;
  readonly setState: (state: ImportState) => void;
}

function createReader({ worker, handle, home, state, setState }: Reading) {
  const plan = async (review: Review) => {
    setState({ ...review, plan: null, compared: null });
    // Somebody who decides otherwise meanwhile has the say: that plan is on its way.
    const isAsked = () => isSameQuestion(state(), review);
    const compared = (done: number, all: number) => {
      if (isAsked()) setState({ ...review, plan: null, compared: { done, all } });
    };
    const planned = await planWith(worker, handle.session, inputOf(review, home), compared);
    if (!isAsked()) return;
    if (planned.kind === "plan") setState({ ...review, plan: planned.plan, compared: null });
    else setState({ step: "away", fileName: review.fileName, year: planned.year });
  };
  const read = async ({ fileName, bytes }: Brought, sheet?: string) => {
    setState({ step: "reading", fileName, rows: 0 });
    const options = sheet === undefined ? {} : { sheet };
    const found = await worker.ask({ ask: "read", bytes, today: home.today(), options }, (rows) =>
      setState({ step: "reading", fileName, rows }),
    );
    if (found.kind === "refused") {
      setState({ step: "refused", fileName, reason: found.reason });
      return;
    }
    const { table, mapping } = found;
    const open = { dateOrder: null, rowsAs: null, channel: null, plan: null, compared: null };
    await plan({ step: "review", fileName, table, mapping, zone: home.zone, ...open });
  };
  return { plan, read };
}

/** A worker that is started when it is first asked, and again after it was stopped. */
function createWorker(): Importer {
  let importer: Importer | null = null;
  return {
    ask: (question, progress) => (importer ??= openImporter()).ask(question, progress),
    close() {
      importer?.close();
      importer = null;
    },
  };
}

interface Running {
  readonly plan: ImportPlan;
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly signal: AbortSignal;
}

async function run(
  session: WorkspaceSession,
  { plan, fileName, sheets, signal }: Running,
  setState: (state: ImportState) => void,
): Promise<void> {
  const all = plan.texts.length;
  setState({ step: "importing", done: 0, all });
  try {
    const progress = (done: number) => setState({ step: "importing", done, all });
    const missed = await carryOut(session, plan, progress, signal);
    setState({ step: "done", plan, missed, sheets });
  } catch (error) {
    if (!signal.aborted) console.error(error);
    setState({ step: signal.aborted ? "stopped" : "unkept", fileName });
  }
}

function inputOf(
  { table, mapping, dateOrder, rowsAs, channel, zone }: Review,
  home: Home,
): ImportInput {
  return {
    table,
    mapping,
    zone,
    today: home.today(),
    ...(dateOrder && { dateOrder }),
    ...(rowsAs && { rowsAs }),
    ...(channel && { channel }),
  };
}

function isSameQuestion(now: ImportState, review: Review): boolean {
  const keys = ["table", "mapping", "dateOrder", "rowsAs", "channel", "zone"] as const;
  return now.step === "review" && keys.every((key) => now[key] === review[key]);
}
