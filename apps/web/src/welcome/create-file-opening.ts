import { type Accessor, createSignal } from "solid-js";

/** Tells how much of a file has been read. */
export type ReadProgress = (done: number, all: number) => void;

/** How far opening a file that holds a workspace has come. */
export type OpeningState =
  | { readonly step: "idle" }
  | { readonly step: "opening"; readonly file: string; readonly done: number; readonly all: number }
  /** `why` is a sentence, in the language on screen. */
  | { readonly step: "failed"; readonly file: string; readonly why: string };

/** Opens a whole workspace from a file that somebody chooses or drops. */
export interface FileOpening {
  readonly state: Accessor<OpeningState>;
  /** Asks for a file. */
  readonly choose: () => void;
  /** Takes the field that asks for it. */
  readonly attach: (field: HTMLInputElement) => void;
  readonly open: (file: File) => Promise<void>;
  readonly close: () => void;
}

/** Begins idle. `read` resolves to a sentence that says why nothing was opened, or to `null`. */
export function createFileOpening(
  read: (file: File, progress: ReadProgress) => Promise<string | null>,
): FileOpening {
  const [state, setState] = createSignal<OpeningState>({ step: "idle" });
  let field: HTMLInputElement | undefined;
  return {
    state,
    choose: () => field?.click(),
    attach(given) {
      field = given;
    },
    async open(file) {
      if (state().step === "opening") return;
      const { name } = file;
      const tell: ReadProgress = (done, all) =>
        setState({ step: "opening", file: name, done, all });
      tell(0, file.size);
      const why = await read(file, tell);
      setState(why === null ? { step: "idle" } : { step: "failed", file: name, why });
    },
    close: () => setState((now) => (now.step === "opening" ? now : { step: "idle" })),
  };
}
