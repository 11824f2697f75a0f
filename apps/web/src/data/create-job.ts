import { type Accessor, createSignal, onCleanup } from "solid-js";

/** How a long work on data stands. One at a time. */
export type Job<Done> =
  | { readonly step: "idle" }
  | {
      readonly step: "working";
      readonly label: string;
      readonly text: string;
      readonly share: number;
    }
  | { readonly step: "done"; readonly result: Done }
  | { readonly step: "cancelled" }
  | { readonly step: "failed"; readonly why: unknown };

/** Says how far a work has come: `share` from 0 to 1, `text` in words with a number. */
export type Tell = (share: number, text: string) => void;

/** A long work that can be watched and stopped. */
export interface JobRunner<Done> {
  readonly job: Accessor<Job<Done>>;
  /** Does nothing while another one runs. `null` from the work means that there was nothing to do after all. */
  readonly run: (
    label: string,
    work: (signal: AbortSignal, tell: Tell) => Promise<Done | null>,
  ) => Promise<void>;
  readonly cancel: () => void;
}

/** Begins idle. Whatever runs is stopped when the page goes. */
export function createJob<Done>(): JobRunner<Done> {
  const [job, setJob] = createSignal<Job<Done>>({ step: "idle" });
  let stop: AbortController | null = null;
  onCleanup(() => stop?.abort());
  return {
    job,
    async run(label, work) {
      if (stop) return;
      const running = (stop = new AbortController());
      const tell: Tell = (share, text) => setJob({ step: "working", label, text, share });
      tell(0, "");
      try {
        const result = await work(running.signal, tell);
        setJob(result === null ? { step: "idle" } : { step: "done", result });
      } catch (why) {
        if (!running.signal.aborted) console.error(why);
        setJob(running.signal.aborted ? { step: "cancelled" } : { step: "failed", why });
      } finally {
        stop = null;
      }
    },
    cancel: () => stop?.abort(),
  };
}
